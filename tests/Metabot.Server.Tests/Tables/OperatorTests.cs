using System.Text.Json;

namespace Metabot.Server.Tests.Tables;

// Every operator of where over every type that a column, an attribute or a field can hold.
public class OperatorTests(OperatorTests.Fixture fixture) : IClassFixture<OperatorTests.Fixture>
{
    // Of each row, lead and ticket the value of v: a number, one as text, words, Cyrillic, a flag, a date, a list, blank, null, none.
    private static readonly Dictionary<string, object?> Values = new()
    {
        ["five"] = 5, ["half"] = 0.5, ["minus"] = -7, ["ten text"] = "10", ["word"] = "tea", ["WORD"] = "TEA", ["слово"] = "Чай", ["true"] = true, ["date"] = "2027-01-21", ["later"] = "2027-02-01 10:00:00", ["list"] = new[] { 1, 2 }, ["blank"] = "", ["null"] = null,
    };

    [Theory]
    [InlineData("['v', 5]", "five")]
    [InlineData("['v', '5']", "five")]
    [InlineData("['v', 10]", "ten text")]
    [InlineData("['v', '10']", "ten text")]
    [InlineData("['v', 0]", "")]
    [InlineData("['v', 0.5]", "half")]
    [InlineData("['v', 'tea']", "word")]
    [InlineData("['v', 'Чай']", "слово")]
    [InlineData("['v', 'чай']", "")]
    [InlineData("['v', '']", "blank")]
    [InlineData("['v', true]", "true")]
    [InlineData("['v', '<>', 5]", "half,minus,ten text,word,WORD,слово,true,date,later,list,blank")]
    [InlineData("['v', '!=', 'tea']", "five,half,minus,ten text,WORD,слово,true,date,later,list,blank")]
    public Task Equal_means_the_same_number_or_the_same_text(string term, string names) => AssertAsync(term, names);

    [Theory]
    [InlineData("['v', '>', 4]", "five,ten text")]
    [InlineData("['v', '>=', 5]", "five,ten text")]
    [InlineData("['v', '<', 5]", "half,minus")]
    [InlineData("['v', '<=', -7]", "minus")]
    [InlineData("['v', '<', 0.6]", "half,minus")]
    [InlineData("['v', '>', '2027-01-31']", "later,word,WORD,слово,list,five,true")]
    [InlineData("['v', '>=', 'tea']", "word,слово,true")]
    public Task Numbers_are_ordered_among_numbers_and_texts_among_texts(string term, string names) => AssertAsync(term, names, sameOrder: false);

    [Theory]
    [InlineData("['v', 'like', 't%']", "word,true")]
    [InlineData("['v', 'like', '%ай']", "слово")]
    [InlineData("['v', 'like', 'ЧАЙ']", "")]
    [InlineData("['v', 'ilike', 'ЧАЙ']", "слово")]
    [InlineData("['v', 'ilike', 't_a']", "word,WORD")]
    [InlineData("['v', 'like', '2027-01-__']", "date")]
    [InlineData("['v', 'like', '']", "blank")]
    [InlineData("['v', 'like', '1_']", "ten text")]
    [InlineData("['v', 'like', '5']", "five")]
    [InlineData("['v', 'not like', '%e%']", "five,half,minus,ten text,WORD,слово,date,later,list,blank")]
    [InlineData("['v', 'LIKE', '%[%']", "list")]
    [InlineData("['v', 'like', '%\\\\%']", "")]
    [InlineData("['v', 'regexp', '^[0-9]+$']", "five,ten text")]
    [InlineData("['v', 'regexp', '(?i)чай|TEA']", "word,WORD,слово")]
    [InlineData("['v', 'not regexp', '[a-zа-я]']", "five,half,minus,ten text,WORD,date,later,list,blank")]
    public Task Patterns_are_asked_of_the_text(string term, string names) => AssertAsync(term, names);

    [Theory]
    [InlineData("['v', 'in', [5, 10]]", "five,ten text")]
    [InlineData("['v', 'IN', ['tea', 'Чай', 'x']]", "word,слово")]
    [InlineData("['v', 'in', [5, 'tea']]", "five,word")]
    [InlineData("['v', 'in', ['tea', 5]]", "five,word")]
    [InlineData("['v', 'not in', [5, 10, 0.5, -7]]", "word,WORD,слово,true,date,later,list,blank")]
    [InlineData("['v', 'is', null]", "null")]
    [InlineData("['v', null]", "null")]
    [InlineData("['v', '=', null]", "null")]
    [InlineData("['v', 'is not', null]", "five,half,minus,ten text,word,WORD,слово,true,date,later,list,blank")]
    [InlineData("['v', '<>', null]", "five,half,minus,ten text,word,WORD,слово,true,date,later,list,blank")]
    [InlineData("['v', 'is', 'tea']", "word")]
    [InlineData("['v', 'is', 5]", "five")]
    public Task Lists_and_nothing_are_asked_for(string term, string names) => AssertAsync(term, names);

    [Theory]
    [InlineData("['v', '<', null]", "'FIELD' < null is never true; use is or is not")]
    [InlineData("['v', 'like', null]", "'FIELD' like takes text; got null")]
    [InlineData("['v', 'in', null]", "'FIELD' in takes an array; got null")]
    [InlineData("['v', 'in', [[1]]]", "'FIELD' in takes text, a number, true or false; got an array")]
    [InlineData("['v', 'in', [null]]", "'FIELD' in takes text, a number, true or false; got null")]
    [InlineData("['v', {}]", "'FIELD' = takes text, a number, true or false; got an object")]
    [InlineData("['v', '==', 5]", "'==' is no operator of where")]
    [InlineData("['v', 'between', 5]", "'between' is no operator of where")]
    [InlineData("['v', 5, 5]", "a term of where is [field, value] or [field, operator, value]")]
    [InlineData("['v', '=', 5, 6]", "a term of where is [field, value] or [field, operator, value]")]
    public async Task What_is_no_question_is_refused_in_the_same_words_everywhere(string term, string message)
    {
        Assert.Contains(message.Replace("FIELD", "v", StringComparison.Ordinal), await fixture.AskAsync($"table.find('kinds', ['name'], [{term}])"), StringComparison.Ordinal);
        Assert.Contains(message.Replace("FIELD", "v", StringComparison.Ordinal), await fixture.AskAsync($"bot.findTickets([{term}])"), StringComparison.Ordinal);
        Assert.Contains(
            message.Replace("FIELD", "lead_attributes.v", StringComparison.Ordinal), await fixture.AskAsync($"bot.findLeads(['name'], [{OfLead(term)}])"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[['v', '>', 0], ['v', '<', 8]]", "five,half")]
    [InlineData("[['v', 'tea'], ['v', 'TEA']]", "")]
    [InlineData("[['v', 'is not', null], ['v', 'not in', ['']], ['v', 'like', '%й']]", "слово")]
    public async Task All_terms_have_to_hold(string where, string names) =>
        Assert.Equal(names, await fixture.AskAsync($"table.find('kinds', ['name'], {where}, 'id').map(row => row.name).join()"));

    [Theory]
    [InlineData("['v']", "minus,half,five,ten text")]
    [InlineData("[['v', 'desc']]", "ten text,five,half,minus")]
    [InlineData("'v'", "minus,half,five,ten text")]
    public async Task Numbers_are_sorted_before_words(string orderBy, string first) => Assert.StartsWith(
        $"{first},", await fixture.AskAsync($"table.find('kinds', ['name'], [], {orderBy}).map(row => row.name).join()"), StringComparison.Ordinal);

    private static string OfLead(string term) => term.Replace("'v'", "'lead_attributes.v'", StringComparison.Ordinal);

    // The same of rows, tickets and leads; attributes that are null and none are one.
    private async Task AssertAsync(string term, string names, bool sameOrder = true)
    {
        string[] found =
        [
            await fixture.AskAsync($"table.find('kinds', ['name'], [{term}], 'id').map(row => row.name).join()"),
            await fixture.AskAsync($"bot.findTickets([{term}]).map(ticket => ticket.getData('title')).join()"),
            await fixture.AskAsync($"bot.findLeads(['name'], [{OfLead(term)}], 'id').map(lead => lead.name).join()"),
        ];
        string[] expected = sameOrder ? [names] : [.. names.Split(',').Order(StringComparer.Ordinal)];

        Assert.All(found, each => Assert.Equal(expected, sameOrder ? [each] : [.. each.Split(',').Order(StringComparer.Ordinal)]));
    }

    public class Fixture() : SharedBot("""{ "id": 42, "name": "Test", "scripts": { "any": { "commands": [] } } }""")
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            foreach (var (name, value) in Values)
            {
                await CreateAsync("tables/kinds/rows", new { fields = new { name, v = value } });
                await CreateAsync("tickets", new { title = name, fields = new { v = value } });
                await CreateAsync("leads", new { name, attributes = new { v = value } });
            }
        }

        public async Task<string> AskAsync(string expression)
        {
            var answer = await Bot.PostAsync("jobs/schedule", JsonSerializer.Serialize(new
            {
                script_code = "any",
                condition_script_code = $"let out; try {{ out = String({expression}); }} catch (error) {{ out = `${{error}}`; }} throw new Error('<' + out + '>');",
            }));
            var detail = (string)answer.Problem["detail"]!;
            return detail[(detail.IndexOf('<', StringComparison.Ordinal) + 1)..detail.LastIndexOf('>')];
        }

        private async Task CreateAsync(string path, object body) => (await Bot.PostAsync(path, body)).Success();
    }
}
