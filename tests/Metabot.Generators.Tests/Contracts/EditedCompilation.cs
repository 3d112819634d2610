using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Compiles one state after another as an editor does: what an edit leaves alone stays the same object.</summary>
internal sealed class EditedCompilation
{
    private static readonly string[] Assemblies =
        ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll", "System.Text.Json.dll", "netstandard.dll", "Metabot.Abstractions.dll", "Metabot.Client.dll"];

    private static readonly ImmutableArray<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Assemblies.Contains(Path.GetFileName(path)))
        .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Program", references: References);

    private ProgramState _state = new([]);
    private ImmutableArray<SyntaxTree> _trees = [];
    private MetadataReference? _library;
    private CSharpCompilation _base = Empty;
    private SyntaxTreeOptionsProvider? _provider;

    public CSharpCompilation Update(ProgramState state)
    {
        _trees = state.Files.Select(file => Find(file, state.Parse) ?? CSharpSyntaxTree.ParseText(file.Text, state.Parse, file.Path)).ToImmutableArray();
        if (state.Library != _state.Library)
        {
            _library = state.Library is { } library ? Compile(library.Source, library.Alias, library.IsProject) : null;
            _base = _library is null ? Empty : Empty.AddReferences(_library);
        }

        if (state.Generated != _state.Generated)
        {
            _provider = state.Generated is null ? null : new GeneratedFileOptions(state.Generated);
        }

        _state = state;
        return _base
            .WithAssemblyName(state.AssemblyName)
            .WithOptions(new CSharpCompilationOptions(state.Output, checkOverflow: state.CheckOverflow, nullableContextOptions: state.Nullable).WithSyntaxTreeOptionsProvider(_provider))
            .AddSyntaxTrees(_trees);
    }

    private SyntaxTree? Find(EditedFile file, CSharpParseOptions parse)
    {
        var place = _state.Files.IndexOf(file);
        return place >= 0 && parse.Equals(_state.Parse) ? _trees[place] : null;
    }

    private static MetadataReference Compile(string source, string alias, bool isProject)
    {
        var properties = new MetadataReferenceProperties(aliases: alias.Length == 0 ? [] : [alias]);
        var library = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(source)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (isProject)
        {
            return library.ToMetadataReference(properties.Aliases);
        }

        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray(), properties);
    }

    private sealed class GeneratedFileOptions(string path) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
            tree.FilePath == path ? GeneratedKind.MarkedGenerated : GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}
