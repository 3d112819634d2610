using System.Text.Json;
using Metabot.Server.Storage.Columns;
using Metabot.Server.Storage.Searching;

namespace Metabot.Server.Tests.Storage;

// A search becomes SQL: names come from lists, and what a script wrote is a parameter, in both databases.
public sealed class SearchFieldTests
{
    private static readonly Dictionary<long, string> Statuses = new() { [1] = "new", [2] = "hot" };

    [Theory]
    [InlineData("name", "Name", null)]
    [InlineData("leads.name", "Name", null)]
    [InlineData("id", "Id", null)]
    [InlineData("leads.id", "Id", null)]
    [InlineData("channels.code", "ChannelCode", null)]
    [InlineData("channels.name", "ChannelCode", null)]
    [InlineData("leadstatuses.id", "StatusId", null)]
    [InlineData("leadstatuses.name", "StatusId", null)]
    [InlineData("status_name", "StatusId", null)]
    [InlineData("lead_attributes.city", "Attributes", "city")]
    [InlineData("lead_attributes.a.b \"c\"", "Attributes", "a.b \"c\"")]
    [InlineData("lead_attributes.", "Attributes", "")]
    public void A_field_of_a_lead_is_a_column_or_an_attribute(string name, string column, string? key)
    {
        var field = new LeadFields(Statuses).Find(name);

        Assert.Equal((column, key), (field.Column, field.Key));
    }

    [Theory]
    [InlineData("nme")]
    [InlineData("Name")]
    [InlineData("leads.nme")]
    [InlineData("Name\" OR 1=1 --")]
    [InlineData("")]
    public void Another_field_of_a_lead_is_refused_with_those_that_are_known(string name)
    {
        var refused = Assert.Throws<SearchRefusedException>(() => new LeadFields(Statuses).Find(name));

        Assert.StartsWith("a lead has no field '", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("status_name and lead_attributes.<name of an attribute>", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Title", null)]
    [InlineData("created_at", "CreatedAt", null)]
    [InlineData("price", "Fields", "price")]
    public void A_field_of_a_ticket_is_a_column_or_its_own(string name, string column, string? key)
    {
        var field = new TicketFields().Find(name);

        Assert.Equal((column, key), (field.Column, field.Key));
    }

    [Fact]
    public void A_field_of_a_table_is_checked_where_it_is_not_in_every_table()
    {
        var checkedNames = new List<string>();
        var fields = new TableFields(checkedNames.Add);

        Assert.Equal([("Id", ColumnKind.Number), ("CreatedAt", ColumnKind.Moment)], TableFields.OfEveryTable.Select(name => (fields.Find(name).Column, fields.Find(name).Kind!.Value)));
        Assert.Equal(("Fields", "dish"), (fields.Find("dish").Column, fields.Find("dish").Key));
        Assert.Equal(["dish", "dish"], checkedNames);
    }

    // What a script can write may hold anything; in the text of the SQL is none of it.
    [Theory]
    [InlineData("=")]
    [InlineData("<>")]
    [InlineData("<")]
    [InlineData(">=")]
    [InlineData("like")]
    [InlineData("not like")]
    [InlineData("ilike")]
    [InlineData("is")]
    [InlineData("is not")]
    public void What_a_script_wrote_is_a_parameter(string name)
    {
        const string Evil = "x'; DROP TABLE \"Leads\"; --";
        foreach (var dialect in new SearchDialect[] { new SqliteSearch(), new PostgresSearch() })
        {
            foreach (var field in new[] { "name", "status_name", "lead_attributes." + Evil })
            {
                var sql = new SearchSql(dialect, new LeadFields(Statuses), _ => default);
                var text = sql.Write("\"Leads\"", [("BotId", 42L)], Search(field, name, JsonSerializer.SerializeToElement(Evil)));

                Assert.DoesNotContain("DROP", text, StringComparison.Ordinal);
                Assert.Contains(Evil, sql.Parameters);
                Assert.Contains(42L, sql.Parameters);
            }
        }
    }

    [Theory]
    [InlineData("=", "IS NULL")]
    [InlineData("is", "IS NULL")]
    [InlineData("<>", "IS NOT NULL")]
    [InlineData("!=", "IS NOT NULL")]
    [InlineData("is not", "IS NOT NULL")]
    public void Nothing_is_asked_for_as_nothing(string name, string expected) =>
        Assert.Contains($"\"Name\" {expected}", new SearchSql(new SqliteSearch(), new LeadFields(Statuses), _ => default).Write("\"Leads\"", [], Search("name", name, JsonElement.Parse("null"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("<")]
    [InlineData(">")]
    [InlineData("<=")]
    [InlineData(">=")]
    public void Nothing_is_less_than_nothing(string name) => Assert.Equal(
        $"'name' {name} null is never true; use is or is not",
        Assert.Throws<SearchRefusedException>(() => new SearchSql(new SqliteSearch(), new LeadFields(Statuses), _ => default).Write("\"Leads\"", [], Search("name", name, JsonElement.Parse("null")))).Message);

    // Else a page could begin anywhere among rows that are alike.
    [Theory]
    [InlineData("name", false)]
    [InlineData("lead_attributes.city", true)]
    public void Rows_that_are_alike_are_in_the_order_of_their_ids(string field, bool isDescending)
    {
        var sql = new SearchSql(new SqliteSearch(), new LeadFields(Statuses), _ => default)
            .Write("\"Leads\"", [("BotId", 42L)], new Search([], [new SearchOrder(field, isDescending)], Limit: 5, Offset: 10));

        Assert.EndsWith(", \"Id\" LIMIT 5 OFFSET 10", sql, StringComparison.Ordinal);
        Assert.Equal(isDescending, sql.Contains(" DESC NULLS LAST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "(FALSE)")]
    [InlineData("[1]", "(\"Id\" = ")]
    public void A_list_may_be_empty(string values, string expected)
    {
        var sql = new SearchSql(new SqliteSearch(), new LeadFields(Statuses), _ => default);

        Assert.Contains(expected, sql.Write("\"Leads\"", [("BotId", 42L)], Search("id", "in", JsonElement.Parse(values))), StringComparison.Ordinal);
        Assert.Contains("NOT " + expected, sql.Write("\"Leads\"", [("BotId", 42L)], Search("id", "not in", JsonElement.Parse(values))), StringComparison.Ordinal);
    }

    private static Search Search(string field, string name, JsonElement value) => new([new SearchTerm(field, SearchOperator.Find(name), value)], [], 100, 0);
}
