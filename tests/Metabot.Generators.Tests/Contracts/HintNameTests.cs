using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Names of generated files: unlike each other without regard to case, short, plain enough for a file.</summary>
public class HintNameTests
{
    [Theory]
    [InlineData("namespace A { [BotScript(\"a\")] public partial record Foo; [BotScript(\"b\")] public partial record foo; }")]
    [InlineData("namespace A { [BotScript(\"a\")] public partial record P; } namespace B { [BotScript(\"b\")] public partial record P; } [BotScript(\"c\")] public partial record P;")]
    [InlineData("namespace A.B { [BotScript(\"a\")] public partial record C; } public partial class A_B { [BotScript(\"b\")] public partial record C; }")]
    [InlineData("[BotScript(\"a\")] public partial record @class; [BotScript(\"b\")] public partial record @record; [BotScript(\"c\")] public partial record Class;")]
    [InlineData("[BotScript(\"a\")] public partial record Привет; [BotScript(\"b\")] public partial record привет;")]
    public void Contracts_of_similar_names_get_a_file_each(string declarations)
    {
        var compiled = Compiled.From("#pragma warning disable CS8981\nusing Metabot;\n" + declarations);
        compiled.Load();
        var paths = compiled.Generated.Select(tree => tree.FilePath).ToList();

        Assert.Equal(declarations.Split("[Bot").Length - 1, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(paths, path => Assert.DoesNotContain('@', path));
    }

    [Fact]
    public void Long_names_are_cut_and_still_differ()
    {
        var name = new string('N', 300);
        var compiled = Compiled.From($"using Metabot; namespace A.{name} {{ [BotScript(\"a\")] public partial record {name}; }} namespace B.{name} {{ [BotScript(\"b\")] public partial record {name}; }}");
        compiled.Load();

        var paths = compiled.Generated.Select(tree => Path.GetFileName(tree.FilePath)).ToList();
        Assert.Equal(2, paths.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(paths, path => Assert.InRange(path.Length, 1, 120));
    }
}
