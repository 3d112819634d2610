using System.Globalization;
using System.Text.RegularExpressions;
using Metabot.Docs.Tests.TypeScript;
using Metabot.JavaScript.Meaning;
using Metabot.JavaScript.Types;
using Metabot.Language;
using Metabot.Rules;

namespace Metabot.JavaScript.Differential;

/// <summary>TypeScript as the judge of types, as V8 is of syntax: one process over all conditions.</summary>
public sealed partial class TypeScriptVerdictTests : IDisposable
{
    private const int Count = 2_000;
    private const int MostMissed = Count / 100;

    // As metabot types writes it.
    private const string Project =
        """
        { "compilerOptions": { "target": "es2020", "lib": ["es2020"], "types": [], "module": "commonjs", "moduleDetection": "force", "allowJs": true, "strict": false, "noEmit": true } }
        """;

    private static readonly string[] RulesOfTypes =
        [Rule.UnknownRequestField.Id, Rule.UnknownHostMethod.Id, Rule.ImpossibleComparison.Id, Rule.UnknownMember.Id, Rule.MethodNotCalled.Id, Rule.WrongArguments.Id];

    private static readonly ScriptType Request = Record(
        isWhole: true,
        ("order_id", ScriptType.Number),
        ("name", ScriptType.Text),
        ("paid", ScriptType.Boolean),
        ("address", Record(isWhole: false, ("city", ScriptType.Text), ("zip", ScriptType.Number))),
        ("items", new ListType(Record(isWhole: false, ("sku", ScriptType.Text), ("price", ScriptType.Number), ("tags", new ListType(ScriptType.Text))))));

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    [Fact]
    public async Task Types_are_judged_as_TypeScript_judges_them()
    {
        var conditions = new TypedConditions(seed: 14);
        var codes = Enumerable.Range(0, Count).Select(_ => conditions.Next()).ToList();
        var wrong = await FindWrongAsync(codes);
        var ours = Enumerable.Range(0, Count).Where(i => FindTypeErrors(codes[i]).Count > 0).ToHashSet();

        Assert.InRange(wrong.Count, Count / 4, 3 * Count / 4);
        Assert.Empty(ours.Except(wrong).Select(i => $"{codes[i]}: {FindTypeErrors(codes[i])[0].Message}"));
        var missed = wrong.Except(ours).Select(i => codes[i]).ToList();
        Assert.True(missed.Count <= MostMissed, $"{missed.Count} missed:\n{string.Join("\n", missed)}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal static List<MeaningFinding> FindTypeErrors(string code) =>
        [.. ScriptMeaning.FindInTypes(ConditionCheck.Create(new(code)).Text!.With(Request)).Where(finding => RulesOfTypes.Contains(finding.RuleId))];

    private static RecordType Record(bool isWhole, params (string Name, ScriptType Type)[] fields) => new(() => fields.ToDictionary(field => field.Name, field => field.Type), isWhole);

    private async Task<HashSet<int>> FindWrongAsync(List<string> codes)
    {
        File.WriteAllText(Path.Combine(_folder, "jsconfig.json"), Project);
        File.WriteAllText(Path.Combine(_folder, "metabot.d.ts"), HostLanguage.Text.Replace("declare const request: any;", TypedConditions.Request, StringComparison.Ordinal));
        for (var i = 0; i < codes.Count; i++)
        {
            File.WriteAllText(Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"script-{i}.js")), $"(function () {{\n{codes[i]}\n}})();\n");
        }

        return [.. Fault.Matches(await TypeScriptCompiler.CheckAsync(_folder)).Select(match => int.Parse(match.Groups["script"].Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^script-(?<script>\d+)\.js\(\d+,\d+\): error TS", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Fault { get; }
}
