using Metabot.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace Metabot.Generators.Tests.Contracts;

/// <summary>
/// After any sequence of edits the driver that lived through them has generated what a new one generates: nothing that a
/// contract depends on is overlooked. The seed of a walk is in the failure's message; METABOT_SEED repeats it.
/// </summary>
public class EditedProgramTests
{
    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly string[] Files =
    [
        """
        using Metabot; using Shop.Models; using static Shop.Limits; using Text = System.String;
        namespace Shop.Jobs;
        public static partial class Outer
        {
            /// <summary>Welcomes <see cref="Address"/>, after <see cref="Line.Price"/>.</summary>
            [BotScript(Codes.Welcome)] public partial record WelcomeParams(Text FirstName, Address Home, Level Level = Level.High);
        }
        [BotScript("order")] public partial record OrderParams(Guid Id, Status Status) : OrderBase { public int Count { get; set; } = Most; }
        [BotTrigger(17)] public partial class Paid { public List<Line> Lines { get; set; } = []; public int Sum() { return 1; } }
        public partial record Late(int X);
        """,
        "global using System; global using System.Collections.Generic;",
        "namespace Shop.Models; public record Address(string City, Country Country) { public string Full => City; } public enum Level { Low, High }",
        "namespace Shop.Models { public struct Country { public string Code { get; set; } } [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Status>))] public enum Status { New, Old } }",
        "namespace Shop { public static class Limits { public const int Most = 5; public static int Unused() { return 1; } } public static class Codes { public const string Welcome = \"welcome\"; } }",
        "#nullable enable\nnamespace Shop.Models; public abstract record OrderBase { /// <summary>Says it.</summary>\n public required string Note { get; set; } public string Extra { get; set; } } public class Line { public decimal Price; public decimal Total => Price; }",
        "class Unrelated { void M() { } }",
        "",
        "namespace Shop.Jobs; public partial class Paid : Begun { public Paid() { if (Sum() > 0) { } } } public class Begun { public int Start { get; set; } public string Said { get => \"\"; set => Start = 1; } public int Late { get; set; } }",
    ];

    // whether the output changes (+) or stays (=) · file · text · what it becomes, and back again
    public static TheoryData<string, int, string, string> Edits { get; } = new()
    {
        { "+", 0, "Text FirstName", "Text LastName" },
        { "+", 0, "Text = System.String", "Text = System.Int32" },
        { "+", 0, "Welcomes ", "Greets " },
        { "+", 0, "public partial record Late", "[BotBroadcast(3)] public partial record Late" },
        { "+", 0, "public partial record Late", "[BotScript(\"l\")] public partial record OrderJob" },
        { "+", 0, "static partial class Outer", "static class Outer" },
        { "=", 0, "return 1;", "return 2;" },
        { "+", 1, "global using System;", "global using System; global using Guid = System.Int64;" },
        { "+", 1, "global using System;", "global using System; global using Address = System.Uri;" },
        { "+", 2, "string City", "string Town" },
        { "=", 2, "=> City", "=> City + 1" },
        { "=", 2, "Low, High", "Low, Higher, High" },
        { "+", 2, "Low, High", "Low, Higher" },
        { "=", 2, "Low, High", "High, Low" },
        { "+", 2, "Country Country", "string Country" },
        { "+", 2, "namespace Shop.Models;", "namespace Shop.Other;" },
        { "+", 3, "string Code", "[System.Text.Json.Serialization.JsonPropertyName(\"c\")] string Code" },
        { "+", 3, "public string Code", "public int Code" },
        { "+", 3, "New, Old", "New, Older" },
        { "+", 3, "JsonStringEnumConverter<Status>", "JsonNumberEnumConverter<Status>" },
        { "+", 4, "Most = 5", "Most = 6" },
        { "=", 4, "return 1;", "return 2;" },
        { "+", 4, "\"welcome\"", "\"welcome_2\"" },
        { "+", 4, "\"welcome\"", "null" },
        { "+", 4, "public const int Most", "public static int Most" },
        { "+", 5, "required string Note", "required string? Note" },
        { "+", 5, "#nullable enable", "#nullable disable" },
        { "+", 5, "Says it.", "Tells it." },
        { "+", 5, "public decimal Price", "[System.Text.Json.Serialization.JsonInclude] public decimal Price" },
        { "+", 5, "decimal Total =>", "string Total => \"\" +" },
        { "=", 6, "void M() { }", "void M() { int x; }" },
        { "=", 6, "class Unrelated", "class Related" },
        { "+", 6, "class Unrelated", "namespace Shop.Jobs { public record Address(int Number); } class Unrelated" },
        { "+", 6, "class Unrelated", "namespace Shop.Jobs { public struct Guid { public int Number { get; set; } } } class Unrelated" },
        { "+", 6, "class Unrelated", "namespace Shop.Jobs { class BotScriptAttribute(string code) : System.Attribute; } class Unrelated" },
        { "+", 6, "class Unrelated", "namespace Shop.Jobs { partial record OrderParams { public int More { get; set; } } } class Unrelated" },
        { "+", 6, "class Unrelated", "namespace Shop.Jobs { public static partial class Outer { public record Address(long A); } } class Unrelated" },
        { "+", 5, "decimal Price;", "decimal Cost;" },
        { "+", 8, "Sum() > 0", "(Start = Sum()) > 0" },
        { "+", 8, "int Late { get; set; }", "int Late { get => 1; set => Start = value; }" },
        { "=", 8, "set => Start = 1;", "set => Start = 2;" },
        { "+", 7, "", "namespace Shop.Jobs { class PaidScheduling; }" },
        { "+", 7, "", "namespace Shop.Jobs { class Outer_WelcomeParamsScheduling; }" },
        { "+", 7, "", "namespace Shop.Jobs { [Metabot.BotScript(\"o\")] partial record Order; }" },
        { "+", 7, "", "global using HiddenAttribute = Metabot.BotTriggerAttribute; [Hidden(99)] partial record Seen(int Z);" },
        { "=", 7, "", "namespace Shop.Jobs.Shop.Models { }" },
        { "+", 7, "", "namespace @Shop.@Jobs { public record @Address(bool B); }" },
        { "=", 7, "", "namespace Shop.Jobs.Elsewhere { public record Address(bool B); }" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_is_seen(string effect, int file, string before, string after)
    {
        var first = Compiled.Bare(Parse, NullableContextOptions.Enable, Files);
        var edited = Turn(first, file, before, after);
        var driver = Run(Driver(), first);

        Assert.Equal(Generated(Run(Driver(), edited)), Generated(Run(driver, edited)));
        Assert.Equal(effect == "=", Generated(driver).SequenceEqual(Generated(Run(driver, edited))));
    }

    [Fact]
    public void No_sequence_of_edits_leads_to_another_output()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("METABOT_SEED"), out var given) ? given : Random.Shared.Next();
        var random = new Random(seed);
        var program = Compiled.Bare(Parse, NullableContextOptions.Enable, Files);
        var driver = Driver();
        var done = new List<string>();
        for (var i = 0; i < 150; i++)
        {
            var (_, file, before, after) = Edits.ElementAt(random.Next(Edits.Count)).Data;
            program = Turn(program, file, before, after);
            done.Add($"{file}: {before} -> {after}");
            driver = Run(driver, program);
            if (!Generated(Run(Driver(), program)).SequenceEqual(Generated(driver)))
            {
                throw new XunitException($"METABOT_SEED={seed}: after {string.Join("\n", done)}");
            }
        }
    }

    // Back again where it is turned already.
    private static CSharpCompilation Turn(CSharpCompilation program, int file, string before, string after)
    {
        var tree = program.SyntaxTrees[file];
        var old = tree.ToString();
        var text = after.Length > 0 && old.Contains(after, StringComparison.Ordinal) ? Replace(old, after, before) : Replace(old, before, after);
        return program.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text)));
    }

    private static string Replace(string text, string before, string after) =>
        before.Length == 0 ? text + after : text.Replace(before, after, StringComparison.Ordinal);

    private static SortedDictionary<string, string> Generated(GeneratorDriver driver) => new(
        driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
        StringComparer.Ordinal);

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation program) => driver.RunGenerators(program, TestContext.Current.CancellationToken);

    private static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new JobContractGenerator().AsSourceGenerator()], parseOptions: Parse);
}
