using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Metabot.Generators.Analysis;
using Metabot.Generators.Locks;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Metabot.Docs.Tests.Snippets;

/// <summary>A C# block as a program: framed where it is no program by itself, compiled, and judged by all analyzers.</summary>
internal sealed partial class Snippet
{
    private const string FileName = "/Program.cs";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    // The framework, the packages and what they bring; of the tests' own nothing, because some rules are silent in tests.
    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !TestAssembly().IsMatch(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // References to other versions of an assembly, which a package made for .NET Standard has.
    private static readonly Dictionary<string, ReportDiagnostic> OffInTheSdk = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    // What the SDK for web applications, or a file that is not shown, has besides, by a name that tells.
    private static readonly Dictionary<string, string> UsingsOf = new()
    {
        ["WebApplication"] = "global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.Extensions.Hosting; ",
        ["ValueObject"] = "global using Vogen; ",
    };

    private static readonly SyntaxTree Given = CSharpSyntaxTree.ParseText(ReadGiven(), Parse, "Given.cs");

    private readonly string _editorConfig;

    private Snippet(string text, Compiled compiled) =>
        (Compiled, _editorConfig) = (compiled, string.Join("\n", Option().Matches(text).Select(match => match.Groups["option"].Value).Prepend("[*.cs]")));

    public Compiled Compiled { get; }

    public static Snippet Compile(string text)
    {
        var tree = CSharpSyntaxTree.ParseText(Framed(text), Parse, FileName);
        var kind = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var options = new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: OffInTheSdk);
        var bare = CSharpCompilation.Create("Program", [tree, WhatIsGiven(tree)], [.. References, .. TestFramework.FindIn(text)?.References ?? []], options);
        return new Snippet(text, Compiled.Run(bare, Parse, text.Contains("[ValueObject", StringComparison.Ordinal) ? OtherGenerators.Vogen() : []));
    }

    /// <summary>What the compiler says: errors and warnings, but for local functions that an example only shows.</summary>
    public IEnumerable<Diagnostic> Complaints => Compiled.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS8321");

    /// <summary>What the analyzers say, hidden findings included; of a bot that is called and of a lock, too, where they are given.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAsync(string? manifest = null, string? contractLock = null) =>
        await AllAnalyzers.RunAsync(Compiled.Compilation, _editorConfig, "/.editorconfig", manifest, contractLock);

    /// <summary>The lock that is written for the program.</summary>
    public string Lock() => LockFile.Write(LockUpdate.Merge(LockFile.Parse(""), [(null, LockedContract.FindAll(Compiled.Compilation, TestContext.Current.CancellationToken))]));

    /// <summary>Runs the program from the repository's root, whose paths the pages name, and gives what it prints.</summary>
    public Task<string> RunAsync() => Task.Run(() =>
    {
        var (console, output) = (Console.Out, new StringWriter { NewLine = "\n" });
        Console.SetOut(output);
        Environment.CurrentDirectory = Repository.Root;
        try
        {
            Compiled.Load().EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], CultureInfo.InvariantCulture);
            return output.ToString();
        }
        finally
        {
            Console.SetOut(console);
        }
    });

    // A line of an example may stand for the whole: an attribute, a property of options, an expression.
    private static string Framed(string text) => text switch
    {
        _ when IsProgram(text) => text,
        ['[', ..] => text + "public partial record Annotated;",
        _ when SyntaxFactory.ParseExpression(text) is AssignmentExpressionSyntax => $"_ = new JobOptions {{ {text} }};",
        _ => $"_ = {text};",
    };

    private static bool IsProgram(string text) =>
        CSharpSyntaxTree.ParseText(text, Parse).GetDiagnostics().All(diagnostic => diagnostic.Severity < DiagnosticSeverity.Error);

    // A contract that the example declares is not given as well, and one that it does not use would only clash with its own.
    private static SyntaxTree WhatIsGiven(SyntaxTree example)
    {
        var root = Given.GetCompilationUnitRoot();
        var names = example.GetRoot().DescendantTokens().Select(token => token.ValueText).ToHashSet();
        var declared = example.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(type => type.Identifier.ValueText).ToHashSet();
        var unused = root.DescendantNodes().OfType<RecordDeclarationSyntax>()
            .Where(type => type.AttributeLists.Count > 0 && (declared.Contains(type.Identifier.ValueText) || !IsNamed(type.Identifier.ValueText, names)));
        var given = root.RemoveNodes(unused, SyntaxRemoveOptions.KeepNoTrivia)!;
        var usings = string.Concat(UsingsOf.Where(use => names.Contains(use.Key)).Select(use => use.Value));
        return CSharpSyntaxTree.ParseText(usings + given.ToFullString(), Parse, "Given.cs");
    }

    // Its own name, or that of its generated call.
    private static bool IsNamed(string type, HashSet<string> names) =>
        names.Contains(type) || names.Contains($"Schedule{type.Replace("Params", "", StringComparison.Ordinal)}Async");

    private static string ReadGiven()
    {
        using var reader = new StreamReader(typeof(Snippet).Assembly.GetManifestResourceStream("Given.cs")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"Tests\.dll$|^xunit|^Microsoft\.Testing|^Metabot\.Generators")]
    private static partial Regex TestAssembly();

    [GeneratedRegex(@"// MBOT\d{4} with (?<option>metabot\.\w+ = \S+)")]
    private static partial Regex Option();
}
