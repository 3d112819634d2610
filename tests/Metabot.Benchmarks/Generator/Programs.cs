using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Benchmarks.Generator;

/// <summary>Programs with many contracts, a file each, and one file without any.</summary>
internal static class Programs
{
    public const string Unrelated = "Unrelated.cs";

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    public static readonly IReadOnlyList<MetadataReference> References = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path) is var name
            && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "Metabot.Abstractions.dll" or "Metabot.Client.dll"))
        .Select(MetadataReference (path) => MetadataReference.CreateFromFile(path))
        .ToList();

    public static CSharpCompilation WithContracts(int count) =>
        Compile(Enumerable.Range(0, count).Select(i => File($"Contract{i}.cs", Contract(i, "OrderId"))).Append(File(Unrelated, "class Unrelated { }")));

    public static CSharpCompilation WithJsonContext(int count)
    {
        var context = new StringBuilder("using System.Text.Json.Serialization; namespace Shop;\n");
        foreach (var i in Enumerable.Range(0, count))
        {
            context.Append(CultureInfo.InvariantCulture, $"[JsonSerializable(typeof(Order{i}))]\n");
        }

        context.Append("internal partial class Context : JsonSerializerContext;");
        var records = Enumerable.Range(0, count).Select(i => File($"Record{i}.cs", $"namespace Shop;\n{Record(i, "OrderId")}"));
        return Compile(records.Append(File("Context.cs", context.ToString())));
    }

    /// <summary>The same program, none of it bound yet, with one file replaced.</summary>
    public static CSharpCompilation Edited(CSharpCompilation program, string path, string text)
    {
        var old = program.SyntaxTrees.Single(tree => tree.FilePath == path);
        return program.ReplaceSyntaxTree(old, File(path, text));
    }

    /// <summary>The same program, none of it bound yet.</summary>
    public static CSharpCompilation Fresh(CSharpCompilation program) => Compile(program.SyntaxTrees);

    public static string Contract(int number, string second) =>
        Row($"using Metabot;\nnamespace Shop;\n[BotScript(\"order_{number}\")]\n{Record(number, second)}");

    private static string Record(int number, string second) => Row(
        $"public partial record Order{number}(string FirstName, int {second}, decimal Total, bool IsNew, System.Guid Session, System.DateTimeOffset PaidAt, string? City, double Weight);");

    private static string Row(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static SyntaxTree File(string path, string text) => CSharpSyntaxTree.ParseText(text, Parse, path);

    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files) => Compile(files.Select(file => File(file.Path, file.Text)));

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> files) => CSharpCompilation.Create(
        "Shop",
        files,
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
