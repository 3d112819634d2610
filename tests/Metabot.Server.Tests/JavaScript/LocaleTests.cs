using System.Text.Json;

namespace Metabot.Server.Tests.JavaScript;

// What depends on a language is as V8 writes it, or is refused.
public sealed class LocaleTests : IAsyncLifetime
{
    private const string Ask =
        """
        const results = [];
        for (const question of [[:questions:]]) { try { results.push(String(question())); } catch (error) { results.push(error.message); } }
        """;

    private static readonly string[] Same =
    [
        .. Each(
            "({0}).toLocaleString({1})",
            ["0", "-0", "7", "999", "1000", "1234.5", "-1234567.891", "0.0005", "1.005", "NaN", "Infinity", "-Infinity", "123456789012345680000", "12n"],
            ["", "'en'", "'en-US'", "'ru'", "'ru-RU'", "['ru']", "'ru', { minimumFractionDigits: 2 }", "'ru', { maximumFractionDigits: 0 }", "'en', { minimumFractionDigits: 1, maximumFractionDigits: 2 }",
             "'ru', { style: 'percent' }", "'en', { style: 'percent', maximumFractionDigits: 1 }", "'ru', { useGrouping: false }"]),
        .. Each(
            "({0}).toLocaleString('{1}', {{ style: 'currency', currency: '{2}' }})", ["0", "1234.5", "-99.999"], ["ru", "en"], ["RUB", "USD", "EUR"]),
        .. Each(
            "new Date({0}).{1}({2})",
            ["0", "1790000000000", "1735689599000", "NaN"],
            ["toLocaleString", "toLocaleDateString", "toLocaleTimeString"],
            ["", "'ru'", "'ru-RU'", "'en-US'", "'ru', { timeZone: 'Europe/Moscow' }", "'en', { timeZone: 'America/New_York' }"]),
        .. Each(
            "new Date({0}).toLocaleDateString('{1}', {2})",
            ["0", "1790000000000", "1741000000000"],
            ["ru", "en"],
            ["{ day: 'numeric', month: 'long', year: 'numeric' }", "{ day: 'numeric', month: 'long' }", "{ month: 'long', year: 'numeric' }", "{ month: 'long' }", "{ month: 'short' }", "{ year: 'numeric' }",
             "{ weekday: 'long' }", "{ weekday: 'short' }", "{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }", "{ day: '2-digit', month: '2-digit', year: 'numeric' }",
             "{ day: 'numeric', month: 'numeric' }", "{ day: '2-digit', month: 'short', year: 'numeric' }", "{ weekday: 'short', day: 'numeric', month: 'short' }", "{ day: 'numeric' }",
             "{ year: '2-digit', month: '2-digit', day: '2-digit' }", "{ dateStyle: 'full' }", "{ dateStyle: 'long' }", "{ dateStyle: 'medium' }", "{ dateStyle: 'short' }"]),
        .. Each(
            "new Date({0}).toLocaleTimeString('{1}', {2})",
            ["0", "1790000000000", "1741046700000"],
            ["ru", "en"],
            ["{ hour: '2-digit', minute: '2-digit' }", "{ hour: 'numeric', minute: '2-digit' }", "{ hour: 'numeric', minute: 'numeric' }", "{ hour: '2-digit', minute: 'numeric', second: 'numeric' }", "{ hour: '2-digit', minute: '2-digit', second: '2-digit' }", "{ timeStyle: 'short' }", "{ timeStyle: 'medium' }"]),
        .. Each(
            "['ёж', 'еж', 'Еж', 'ель', 'йод', 'Ива', 'ива', 'яма', 'a', 'B', 'b', 'A', 'a10', 'a9', 'a b', 'a-b', 'a_b', '1', '10', '9', '', ' ', '!', '$'].sort((a, b) => a.localeCompare(b{0}))",
            ["", ", 'ru'", ", 'en'", ", 'ru', { numeric: true }"]),
        .. Each("'{0}'.localeCompare('{1}', 'ru', {{ sensitivity: '{2}' }})", ["ё", "Е", "е"], ["Ё", "е", "ж"], ["base", "accent", "case", "variant"]),
        .. Each("new Intl.NumberFormat({0}).format(1234567.5)", ["", "'ru'", "'ru', { style: 'currency', currency: 'RUB' }"]),
        .. Each(
            "new Intl.DateTimeFormat('ru'{0}).format(new Date(0))", ["", ", { hour: '2-digit', minute: '2-digit' }", ", { dateStyle: 'medium' }", ", { timeStyle: 'short' }", ", { dateStyle: 'short', timeStyle: 'short' }"]),
        .. Each("new Intl.PluralRules('{0}').select({1})", ["ru", "en"], ["0", "1", "2", "5", "11", "12", "21", "22", "111", "1.5"]),
        "Intl.DateTimeFormat().resolvedOptions().timeZone",
        "Intl.NumberFormat('ru').resolvedOptions().locale",
        "['b', 'a', 'B'].sort(new Intl.Collator('ru').compare)",
        "'ЁЖ'.toLocaleLowerCase('ru') + 'ёж'.toLocaleUpperCase('ru')",
    ];

    private ScriptBot _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await ScriptBot.StartAsync([
        new("same", "", Code(Same)),
        new("refused", "", Code(
        [
            "(1).toLocaleString('de')", "(1).toLocaleString('ru', { notation: 'compact' })", "(1).toLocaleString('ru', { style: 'unit' })", "(1e30).toLocaleString()",
            "(1).toLocaleString('ru', { style: 'currency' })", "(1).toLocaleString('ru', { style: 'currency', currency: 'GBP' })",
            "new Date(0).toLocaleDateString('fr')", "new Date(0).toLocaleString('ru', { dateStyle: 'long', timeStyle: 'short' })", "new Date(0).toLocaleTimeString('ru', { hour: 'numeric' })",
            "new Date(0).toLocaleString('ru', { timeZone: 'Moscow' })", "'a'.localeCompare('ß')", "new Intl.ListFormat('ru')", "new Intl.RelativeTimeFormat('ru')", "new Intl.NumberFormat('ja')",
        ])),
    ]);

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Numbers_dates_and_texts_are_as_V8_has_them()
    {
        var here = await RunAsync("same");
        var there = await V8.RunAsync($"{Fill(Same)} console.log(JSON.stringify(results));");
        Assert.All(Same.Index(), question => Assert.Equal((question.Item, there[question.Index]), (question.Item, here[question.Index])));
    }

    [Fact]
    public async Task What_is_not_known_exactly_is_refused() => Assert.All(
        await RunAsync("refused"), answer => Assert.Matches("here|needs the option|there is no time zone", answer));

    private static IEnumerable<string> Each(string form, params string[][] lists) => lists
        .Aggregate(new List<string[]> { Array.Empty<string>() }, (rows, list) => [.. rows.SelectMany(row => list.Select(item => row.Append(item).ToArray()))])
        .Select(row => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, row));

    private static string Code(string[] questions) => $"{Fill(questions)} lead.setAttr('out', JSON.stringify(results));";

    private static string Fill(string[] questions) =>
        Ask.Replace("[[:questions:]]", $"[{string.Join(",\n", questions.Select(question => $"() => {question}"))}]", StringComparison.Ordinal);

    private async Task<string[]> RunAsync(string script) => JsonSerializer.Deserialize<string[]>((await _bot.RunAsync(script)).Out!)!;
}
