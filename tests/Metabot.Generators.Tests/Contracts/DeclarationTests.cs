using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Every way to declare a contract compiles without a warning, is written and is scheduled.</summary>
public class DeclarationTests
{
    private const string Usings = "#pragma warning disable CS8981\nusing System; using System.Threading.Tasks; using Metabot;\n";

    [Theory]
    [InlineData("internal PARTIAL record P(int X, int Y);", "new P(1, 2)")]
    [InlineData("internal PARTIAL record P { public int X { get; init; } public int Y { get; set; } }", "new P { X = 1, Y = 2 }")]
    [InlineData("internal PARTIAL record P(int X) { public int Y { get; init; } }", "new P(1) { Y = 2 }")]
    [InlineData("internal PARTIAL record struct P(int X, int Y);", "new P(1, 2)")]
    [InlineData("internal readonly PARTIAL record struct P(int X, int Y);", "new P(1, 2)")]
    [InlineData("internal PARTIAL class P { public int X { get; set; } public int Y { get; set; } }", "new P { X = 1, Y = 2 }")]
    [InlineData("internal sealed PARTIAL class P { public required int X { get; init; } public required int Y { get; set; } }", "new P { X = 1, Y = 2 }")]
    [InlineData("internal PARTIAL class P(int x, int y) { public int X { get; } = x; public int Y => y; }", "new P(1, 2)")]
    [InlineData("internal PARTIAL struct P { public int X { get; set; } public int Y { get; init; } }", "new P { X = 1, Y = 2 }")]
    [InlineData("internal readonly PARTIAL struct P { public int X { get; init; } public int Y { get; init; } }", "new P { X = 1, Y = 2 }")]
    [InlineData("internal PARTIAL record P(int X, int Y) : B(Y);", "new P(1, 2)")]
    [InlineData("internal PARTIAL class P : C { public int X { get; init; } }", "new P { X = 1, Y = 2 }")]
    public void Every_kind_of_type(string declaration, string value)
    {
        const string bases = "internal abstract record B(int Y); internal abstract class C { public int Y { get; set; } }";
        foreach (var partial in new[] { "partial", "" })
        {
            var source = $"[BotScript(\"s\")] {declaration.Replace("PARTIAL", partial, StringComparison.Ordinal)} {bases}";
            Assert.Equal("""{"x":1,"y":2}""", Scheduled(source, $"bot.ScheduleAsync({value})"));
        }
    }

    [Theory]
    [InlineData("namespace A { namespace B { [BotScript(\"s\")] internal partial record P(int X); } }", "bot.ScheduleAsync(new A.B.P(1))")]
    [InlineData("[BotScript(\"s\")] internal partial record P(int X);", "bot.ScheduleAsync(new P(1))")]
    [InlineData("namespace @class.Имя { [BotScript(\"s\")] internal partial record @record(int X); }", "bot.ScheduleAsync(new @class.Имя.@record(1))")]
    [InlineData("[BotScript(\"s\")] internal partial record Заказ(int x);", "bot.ScheduleЗаказAsync(1)")]
    [InlineData("internal partial class A { internal partial struct B { internal partial record C { internal partial interface D { [BotScript(\"s\")] internal partial record P(int X); } } } }", "bot.ScheduleAsync(new A.B.C.D.P(1))")]
    [InlineData("internal class A { internal struct B { [BotScript(\"s\")] internal record P(int X); } }", "bot.ScheduleAsync(new A.B.P(1))")]
    [InlineData("namespace A { [BotScript(\"a\")] internal partial record P(int X); } namespace B { [BotTrigger(\"b\")] internal partial record P(string Y); }", "bot.ScheduleAsync(new A.P(1))")]
    [InlineData("namespace System.Metabot { [BotScript(\"s\")] internal partial record P(int X); }", "bot.ScheduleAsync(new System.Metabot.P(1))")]
    public void Any_place_and_name(string declaration, string call) => Assert.Equal("""{"x":1}""", Scheduled(declaration, call));

    [Fact]
    public void Several_parts_in_several_files_make_one_contract()
    {
        var compilation = Compiled.Bare(
            new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose),
            NullableContextOptions.Enable,
            "using Metabot; namespace A; internal partial record P { public int First { get; init; } }",
            "using Metabot; namespace A; [BotScript(\"s\")] internal partial record P { public int Second { get; init; } }",
            "namespace A; internal partial record P { public int Third { get; init; } }");
        CSharpGeneratorDriver.Create(new JobContractGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _, TestContext.Current.CancellationToken);

        Assert.Empty(whole.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        var text = Assert.Single(whole.SyntaxTrees.Skip(3)).ToString();
        Assert.All(["first", "second", "third"], name => Assert.Contains($"\"{name}\"u8", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal partial record P;")]
    [InlineData("internal partial record P();")]
    [InlineData("internal partial class P { }")]
    [InlineData("internal partial struct P { }")]
    [InlineData("internal partial class P { public static int Shared => 1; private int Secret { get; set; } [System.Text.Json.Serialization.JsonIgnore] public int Hidden { get; set; } }")]
    public void A_contract_without_parameters_sends_none(string declaration)
    {
        var bot = RecordingBot.Called($"[BotScript(\"s\")] {declaration}", "bot.ScheduleAsync(new P())");

        Assert.Equal("{}", bot.Params);
        Assert.False(bot.Contract!.HasParams);
    }

    [Fact]
    public void File_scoped_namespaces_are_namespaces() =>
        Compiled.From($"{Usings}namespace A.B; [BotScript(\"s\")] internal partial record P(int X); internal static class Calls {{ public static Task Make(IBotClient bot) => bot.SchedulePAsync(1); }}").HasNoComplaints();

    private static string? Scheduled(string declarations, string call)
    {
        Compiled.From(Usings + declarations).HasNoComplaints();
        return RecordingBot.Called(declarations, call).Params;
    }
}
