using System.Diagnostics;
using System.Globalization;

namespace Metabot.Generators.Completion;

/// <summary>The editor's list inside of strings, through Roslyn's own service.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly Editor _editor = new(Shop.Manifest);

    [Fact]
    public async Task The_wanted_item_is_among_the_first_five()
    {
        var (misses, times) = (new List<string>(), new List<double>());
        foreach (var place in CompletionPlaces.All)
        {
            var started = Stopwatch.GetTimestamp();
            var names = (await _editor.CompleteAsync(place.Source)).Names;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (!names.Take(5).Contains(place.Wanted))
            {
                misses.Add($"{place.Wanted} at {place.Expression}: {string.Join(", ", names.Take(8))}");
            }
        }

        // How long it took is told and asserted nowhere: a machine decides it.
        times.Sort();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Count - misses.Count} of {times.Count} places; median {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, the longest {times[^1]:0.0} ms"));
        Assert.True(CompletionPlaces.All.Count >= 300, $"{CompletionPlaces.All.Count} places");
        Assert.True(misses.Count <= CompletionPlaces.All.Count / 20, $"{misses.Count} of {CompletionPlaces.All.Count}:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("Console.WriteLine(\"return lead.‸\");")]
    [InlineData("Console.WriteLine($\"return lead.‸{id}\");")]
    [InlineData("Take(\"return true;\", \"lead.‸\");")]
    [InlineData("Take(\"return true;\", other: \"request.‸\");")]
    [InlineData("var text = \"lead.getAttr('‸')\";")]
    [InlineData("// \"lead.‸\"")]
    [InlineData("/* Condition = \"lead.‸\" */")]
    [InlineData("JobCondition c = $\"return leadId == {‸id};\";")]
    [InlineData("JobCondition c = $\"return leadId == {id.‸};\";")]
    [InlineData("JobCondition c = ‸\"return lead.\";")]
    [InlineData("JobCondition c = \"return lead.\"‸;")]
    [InlineData("JobCondition c = \"// lead.‸\";")]
    [InlineData("JobCondition c = \"/* lead.‸ */\";")]
    [InlineData("JobCondition c = \"return 'lead.‸'\";")]
    [InlineData("JobCondition c = \"return /lead.‸/.test(x)\";")]
    [InlineData("JobCondition c = \"return 5.‸\";")]
    [InlineData("JobCondition c = \"const ‸\";")]
    [InlineData("JobCondition c = \"return `lead.‸`\";")]
    [InlineData("JobCondition c = \"return unknown.‸\";")]
    [InlineData("JobCondition c = \"return lead.getAttr('city').‸\";")]
    [InlineData("JobCondition c = $\"return lead.{id}‸\";")]
    [InlineData("id.‸ToString();")]
    public async Task Elsewhere_nothing_is_offered(string statement) => Assert.Empty((await _editor.CompleteAsync(Shop.With(statement))).Items);

    // Roslyn's own providers say nothing there either.
    [Fact]
    public async Task In_a_condition_nobody_else_says_anything()
    {
        var offer = await _editor.CompleteAsync(Shop.WithCondition("\"return lead.‸\""));
        Assert.NotEmpty(offer.Items);
        Assert.Equal(offer.Items.Count, offer.Count);
    }

    [Theory]
    [InlineData("\"return lead.isT‸agX('a');\"", "isTagExist", "\"return lead.isTagExist('a');\"")]
    [InlineData("@\"return request.‸\"", "first_name", "@\"return request.first_name\"")]
    [InlineData("\"\"\"\n    return lead.getA‸\n    \"\"\"", "getAttr", "\"\"\"\n    return lead.getAttr\n    \"\"\"")]
    [InlineData("$\"return leadId == {id} && req‸\"", "request", "$\"return leadId == {id} && request\"")]
    [InlineData("$\"return request.‸{id}\"", "age", "$\"return request.age{id}\"")]
    [InlineData("\"return lead.isTagExist(\\\"v‸ip\\\");\"", "vip", "\"return lead.isTagExist(\\\"vip\\\");\"")]
    [InlineData("\"return lead.getAttr('‸')\"", "Имя", "\"return lead.getAttr('Имя')\"")]
    [InlineData("\"\\u0072eturn lead.getA‸\"", "getAttr", "\"\\u0072eturn lead.getAttr\"")]
    [InlineData("\"‸\"", "return", "\"return\"")]
    public async Task An_item_replaces_the_word_around_the_caret(string before, string chosen, string after) =>
        Assert.Equal(Shop.WithCondition(after), await (await _editor.CompleteAsync(Shop.WithCondition(before))).ChooseAsync(chosen));

    [Theory]
    [InlineData("\"return lead.‸\"", "getAttr", "Lead.getAttr(key: AttributeName): string | null\nAn attribute, always as text; null where there is none.")]
    [InlineData("\"return lead.‸\"", "setAttr", "Lead.setAttr(key: AttributeName, value: string | number | boolean | null): this\nKeeps an attribute, as text; triggers may wait for it.\nNot for a condition: changes-lead.")]
    [InlineData("\"return request.order.‸\"", "order_id", "order_id: long\nOrderInfo.OrderId, as it travels.")]
    [InlineData("\"return le‸\"", "lead", "lead: Lead\nThe lead; null where the job has none.")]
    public async Task An_item_says_what_host_d_ts_says(string condition, string name, string description) =>
        Assert.Equal(description, await (await _editor.CompleteAsync(Shop.WithCondition(condition))).DescribeAsync(name));

    // A word is no proposal for itself.
    [Fact]
    public async Task A_name_that_is_written_nowhere_else_is_none() =>
        Assert.DoesNotContain("half", (await _editor.CompleteAsync(Shop.WithCondition("\"return lead.isTagExist('half‸')\""))).Names);

    public void Dispose() => _editor.Dispose();
}
