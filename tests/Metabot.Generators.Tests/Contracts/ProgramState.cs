using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

internal sealed record EditedFile(string Path, string Text);

/// <summary>A program between two edits: its files in their order, and what the compiler is told beside them.</summary>
internal sealed record ProgramState(ImmutableList<EditedFile> Files)
{
    public string AssemblyName { get; init; } = "Program";

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool CheckOverflow { get; init; }

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public CSharpParseOptions Parse { get; init; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    /// <summary>A path that the editor's configuration says is generated.</summary>
    public string? Generated { get; init; }

    /// <summary>Source of a referenced assembly, and the extern alias that it is seen by.</summary>
    public (string Source, string Alias, bool IsProject)? Library { get; init; }

    public string this[string path] => Files.Single(file => file.Path == path).Text;

    public ProgramState With(string path, string text) =>
        this with { Files = Files.ConvertAll(file => file.Path == path ? file with { Text = text } : file) };

    public ProgramState Rename(string path, string name) =>
        this with { Files = Files.ConvertAll(file => file.Path == path ? file with { Path = name } : file) };
}
