using System.Text.Json;
using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>What is the framework's, and what only has a name like it.</summary>
public class FrameworkTypeTests
{
    [Theory]
    [InlineData("namespace System.Reports { public record R(int Y); }", "System.Reports.R", "new System.Reports.R(1)")]
    [InlineData("namespace System { public record struct R(int Y); }", "R?", "new R(1)")]
    [InlineData("namespace System.Collections.Generic { public class KeyValuePair<T> { public int Y => 1; } }", "KeyValuePair<int>", "new KeyValuePair<int>()")]
    [InlineData("namespace System { public class Memory<A, B> { public int Y { get; set; } = 1; } }", "Memory<int, int>", "new Memory<int, int>()")]
    public void A_program_may_have_types_in_namespaces_of_the_framework(string declaration, string type, string value) =>
        Assert.Equal("""{"x":{"y":1}}""", WireText.Of($"[BotScript(\"s\")] public partial record P({type} X); {declaration}", $"new P({value})"));

    [Theory]
    [InlineData("System.IO.Stream")]
    [InlineData("System.Net.IPAddress")]
    [InlineData("System.Exception")]
    public void Those_of_the_framework_are_no_values(string type) => Refusal.Check($"[BotScript(\"s\")] public partial class P {{ public {type} X {{ get; set; }} }}", "no JSON form of its own");

    // The assemblies that programs are compiled against have the members in another order than those that run: the same members are
    // written, and no reader of JSON may look at their order.
    [Theory]
    [InlineData("public class EmptyUri : Uri { public EmptyUri() : base(\"http://bot.test/a?b#c\") { } public int Own => 1; }", "EmptyUri")]
    [InlineData("public class Named : System.Globalization.CultureInfo { public Named() : base(\"\") { } [JsonIgnore] public override System.Globalization.CultureInfo Parent => this; }", "Named", false)]
    public void A_class_derived_from_the_framework_has_the_members_of_both(string declaration, string type, bool isWritten = true)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var source = $"using System; using System.Text.Json.Serialization; using Metabot; {declaration} [BotScript(\"s\")] public partial class P {{ public {type} X {{ get; set; }} = new(); }} public static class Values {{ public static IJobContract Make() => (IJobContract)(object)new P(); }}";
        var bare = Compiled.Bare(parse, NullableContextOptions.Disable, source);
        var package = bare.References.Where(reference => Path.GetFileName(reference.Display!).StartsWith("Metabot.", StringComparison.Ordinal));
        var compiled = Compiled.Run(bare.WithReferences(ReferenceAssemblies().Concat(package)), parse);
        if (!isWritten)
        {
            Assert.Empty(compiled.Generated);
            return;
        }

        var contract = (IJobContract)compiled.Load().GetType("Values")!.GetMethod("Make")!.Invoke(null, null)!;
        Assert.Equal(Sorted(WireText.OracleOf(contract)), Sorted(WireText.Of(contract)));
    }

    private static IEnumerable<MetadataReference> ReferenceAssemblies()
    {
        var home = new DirectoryInfo(Path.GetDirectoryName(typeof(object).Assembly.Location)!).Parent!.Parent!.Parent!;
        var pack = home.CreateSubdirectory("packs/Microsoft.NETCore.App.Ref").GetDirectories("10.*").First();
        return pack.CreateSubdirectory("ref/net10.0").GetFiles("*.dll").Select(file => MetadataReference.CreateFromFile(file.FullName));
    }

    private static IEnumerable<string> Sorted(string json) => JsonDocument.Parse(json).RootElement.GetProperty("x").EnumerateObject().Select(each => each.ToString()).Order();
}
