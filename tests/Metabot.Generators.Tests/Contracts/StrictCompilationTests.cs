using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Metabot.Generators.Tests.Contracts;

// The whole program, documentation included, without one warning.
public class StrictCompilationTests
{
    private const string Modern = """
        using System; using System.Collections.Generic; using Metabot; using System.Text.Json.Serialization;
        namespace Shop.Metabot.System
        {
            /// <summary>One &amp; all, see <see cref="Address"/>.</summary>
            /// <param name="FirstName">The first name.</param>
            /// <param name="Home">Where to.</param>
            /// <param name="Day">When.</param>
            [BotScript("welcome", Condition = "return true;", AddTags = "a")]
            internal partial record WelcomeParams(string FirstName, Address? Home, DayOfWeek? Day = DayOfWeek.Monday);
            internal sealed record Address([property: Obsolete] string City, IReadOnlyDictionary<string, List<int?>?>? Map);
            internal partial class Outer { [BotTrigger(1)] protected internal record struct Paid(decimal Total); }
        }
        [BotBroadcast("g")] internal partial record struct @event(int @class);
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp10, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp11, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Enable)]
    public void Records_compile_without_a_warning(LanguageVersion version, NullableContextOptions nullable) =>
        Compiled.From(Modern, version, nullable).HasNoComplaints();

    [Fact]
    public void Records_compile_without_a_warning_on_CSharp_9_and_without_nullable_annotations() => Compiled.From(
        """
        using Metabot; using System.Collections.Generic;
        namespace Shop
        {
            [BotScript("s")] internal partial record P(string Name, List<string> Tags) { public int? Count { get; init; } }
            [BotScript("t")] internal record Q(string Name);
        }
        """,
        LanguageVersion.CSharp9,
        NullableContextOptions.Disable).HasNoComplaints();

    [Fact]
    public void What_is_experimental_is_accepted_where_the_contract_accepts_it() => Compiled.From(
        """
        using System.Collections.Generic; using System.Diagnostics.CodeAnalysis; using Metabot;
        namespace Shop
        {
            [Experimental("SHOP001")] internal record Trial(int X);
            [Experimental("SHOP002")] internal enum Stage { Early }
        #pragma warning disable SHOP001, SHOP002, SHOP003
            [BotScript("s")] internal partial record P(List<Trial> Trials, Stage? Stage) { [Experimental("SHOP003")] public int Count { get; init; } }
            [BotScript("t")] internal record Q(Trial Trial);
        #pragma warning restore SHOP001, SHOP002, SHOP003
        }
        """).HasNoComplaints();

    [Fact]
    public void Classes_compile_without_a_warning_on_CSharp_7_3() => Compiled.From(
        """
        using Metabot; using System.Collections.Generic;
        namespace Shop
        {
            [BotScript("s")] internal partial class P { public string Name { get; set; } public int? Count { get; set; } public List<Inner> Inners { get; set; } }
            [BotScript("t")] internal class Q { public Inner Inner { get; set; } }
            internal struct Inner { public string X { get; set; } }
        }
        """,
        LanguageVersion.CSharp7_3,
        NullableContextOptions.Disable).HasNoComplaints();

    [Fact]
    public void Public_contracts_leave_no_member_undocumented() => Compiled.From(
        """
        using Metabot;
        namespace Shop;
        /// <summary>Greets.</summary>
        /// <param name="Name">Whom.</param>
        [BotScript("s")] public partial record P(string Name);
        /// <summary>Greets too.</summary>
        [BotScript("t")] public record Q { /// <summary>Whom.</summary>
            public string? Name { get; init; } }
        """).HasNoComplaints();

    [Fact]
    public void A_null_that_is_meant_stays_meant()
    {
        var compiled = Compiled.From(
            """
            using Metabot; using System.Collections.Generic;
            [BotScript("s")] internal partial record P(string Name = null!, List<string> Tags = default!, string? None = null) { public string Text { get; init; } = null!; }
            [BotScript("t")] internal record Q(int X, string Other = null!);
            """);

        compiled.HasNoComplaints();
        Assert.All(["name", "tags", "text", "other"], name => Assert.Contains($" {name} = null!", compiled.GeneratedText, StringComparison.Ordinal));
        Assert.Contains("string? none = default,", compiled.GeneratedText, StringComparison.Ordinal);
    }

    [Fact]
    public void The_documentation_of_the_record_reaches_the_generated_method()
    {
        var text = Compiled.From(Modern).GeneratedText;
        Assert.Contains("/// <summary>One &amp; all, see <see cref=\"T:Shop.Metabot.System.Address\" />.</summary>", text, StringComparison.Ordinal);
        Assert.Contains("/// <param name=\"firstName\">The first name.</param>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[BotScript("")] public partial record P(int X);""")]
    [InlineData("""[BotScript(0)] public partial record P(int X);""")]
    [InlineData("""[BotScript("a", Id = 1)] public partial record P(int X);""")]
    [InlineData("""[BotScript("a"), BotTrigger(1)] public partial record P(int X);""")]
    [InlineData("""[BotScript("a")] public partial record P<T>(int X);""")]
    [InlineData("""[BotScript("a")] public abstract partial record P(int X);""")]
    [InlineData("""[BotScript("a")] public partial record P(System.IntPtr X);""")]
    [InlineData("""class O { [BotScript("a")] private partial record P(int X); }""")]
    public void What_cannot_be_a_contract_gets_no_code(string declaration) =>
        Assert.Empty(Compiled.From("using Metabot; " + declaration).Generated);
}
