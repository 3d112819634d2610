using Metabot.Generators.Tests.Compiling;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>Members of base types that a derived type hides, overrides or ignores. WireText.Of compares with System.Text.Json; the texts are for the reader.</summary>
public class HiddenMemberTests
{
    [Theory]
    [InlineData("[JsonPropertyName(\"y\")] public new int X { get; set; } = 2;", """{"y":2,"z":3,"x":1}""")]
    [InlineData("[JsonIgnore] public new int X { get; set; } = 2;", """{"x":1,"z":3}""")]
    [InlineData("public new string X { get; set; } = \"b\";", """{"x":"b","z":3}""")]
    [InlineData("public new int X = 2;", """{"z":3,"x":1}""")]
    [InlineData("[JsonInclude] public new int X = 2;", """{"z":3,"x":2}""")]
    [InlineData("public new int X() => 2;", """{"z":3,"x":1}""")]
    [InlineData("public static new int X { get; set; }", """{"z":3,"x":1}""")]
    [InlineData("private new int X { get; set; }", """{"z":3,"x":1}""")]
    [InlineData("public new int X { set { } }", """{"z":3}""")]
    public void Hidden(string hiding, string expected) => Assert.Equal(expected, WireText.Of(
        $$"""public class B { public int X { get; set; } = 1; } [BotScript("s")] public partial class P : B { {{hiding}} public int Z { get; set; } = 3; }""",
        "new P()"));

    [Theory]
    [InlineData("[JsonIgnore] public override int X { get; set; } = 2;", """{"z":3}""")]
    [InlineData("[JsonPropertyName(\"y\")] public override int X { get; set; } = 2;", """{"y":2,"z":3,"x":2}""")]
    [InlineData("public override int X => 7;", """{"x":7,"z":3}""")]
    [InlineData("public override int X { set { } }", """{"z":3}""")]
    public void Overridden(string overriding, string expected) => Assert.Equal(expected, WireText.Of(
        $$"""public class B { public virtual int X { get; set; } = 1; } [BotScript("s")] public partial class P : B { {{overriding}} public int Z { get; set; } = 3; }""",
        "new P()"));

    [Fact]
    public void What_is_ignored_gives_its_place_to_another_of_its_name() => Assert.Equal(
        """{"x":2,"z":3}""",
        WireText.Of(
            """[BotScript("s")] public partial class P { [JsonIgnore] public int X { get; set; } = 1; public int Z { get; set; } = 3; [JsonPropertyName("x")] public int Y { get; set; } = 2; }""",
            "new P()"));
}
