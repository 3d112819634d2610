using System.Text.Json.Nodes;

namespace Metabot.Server.Tests.Http;

// What is made over HTTP: where it is, what it reads as, and what a change leaves alone.
public sealed class CreatedTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("leads", """{"name":"Анна \"К\"","identification":"+7","channel_code":"webhook","tags":"vip, new","attributes":{"n":1.50,"deep":{"a":[1,null]},"":"blank"}}""")]
    [InlineData("tickets", """{"title":"Чайник","description":"Не\nкипит","client_person_id":1,"fields":{"sum":5,"none":null}}""")]
    [InlineData("persons", """{"full_name":"Ann Lee","role_id":7,"role_name":"waiter","role_title":"Официант","fields":{"phone":"+1"}}""")]
    [InlineData("leads", """{"name":"😀\u0000\u202e"}""")]
    public async Task It_is_where_the_answer_says_and_reads_as_the_answer_did(string path, string body)
    {
        foreach (var address in new[] { "/bots/42/", "/api/v1/bots/42/" })
        {
            var made = await api.AskAsync("POST", address + path, ApiFixture.Json(body));

            Assert.Equal(201, made.Status);
            Assert.StartsWith(address + path, made.Headers["Location"], StringComparison.Ordinal);
            Assert.Equal(made.Text, (await api.AskAsync("GET", made.Headers["Location"])).Text);
        }
    }

    [Fact]
    public async Task A_row_of_a_table_is_in_the_list_where_the_answer_says()
    {
        var made = await api.PostAsync("tables/dishes/rows", """{"fields":{"name":"Суп","price":7.0}}""");

        var rows = JsonNode.Parse((await api.AskAsync("GET", made.Headers["Location"])).Text)!.AsArray();
        Assert.Equal(made.Json.ToJsonString(), rows[^1]!.ToJsonString());
    }

    [Fact]
    public async Task Letters_and_numbers_stay_as_they_were_written()
    {
        var made = await api.PostAsync("leads", """{"name":"Анна & <b>","attributes":{"price":1.50,"big":12345678901234567890,"exp":1e2}}""");

        Assert.Contains("\"name\":\"Анна & <b>\"", made.Text, StringComparison.Ordinal);
        Assert.Contains("""{"price":1.50,"big":12345678901234567890,"exp":1e2}""", made.Text, StringComparison.Ordinal);
        Assert.Equal("application/json", made.ContentType);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name":null,"status":null,"is_mute":null,"add_tags":null,"attributes":null}""")]
    [InlineData("""{"add_tags":"vip","remove_tags":"never there","attributes":{"city":"Perm"}}""")]
    public async Task A_change_that_changes_nothing_leaves_the_lead_as_it_is(string body)
    {
        var lead = (await api.PostAsync("leads", """{"name":"Ann","tags":"vip","attributes":{"city":"Perm"}}""")).Success();

        var changed = (await api.AskAsync("PATCH", $"leads/{lead["lead_id"]}", ApiFixture.Json(body))).Success();

        Assert.Equal(lead.ToJsonString(), changed.ToJsonString());
    }

    [Theory]
    [InlineData("""{"name":"Bob"}""", "name", "\"Bob\"")]
    [InlineData("""{"channel_code":"telegram"}""", "channel_code", "\"telegram\"")]
    [InlineData("""{"lang_code":"ru"}""", "lang_code", "\"ru\"")]
    [InlineData("""{"is_mute":true}""", "is_mute", "true")]
    [InlineData("""{"add_tags":"b,c","remove_tags":"a"}""", "tags", "[\"b\",\"c\"]")]
    [InlineData("""{"add_tags":"a,a,b"}""", "tags", "[\"a\",\"b\"]")]
    [InlineData("""{"add_contexts":"order"}""", "contexts", "[\"order\"]")]
    [InlineData("""{"attributes":{"city":"Omsk","size":3}}""", "attributes", "{\"city\":\"Omsk\",\"size\":3}")]
    public async Task A_change_changes_what_it_names_and_nothing_else(string body, string field, string value)
    {
        var lead = (await api.PostAsync("leads", """{"name":"Ann","tags":"a","attributes":{"city":"Perm"}}""")).Success();

        var changed = (await api.AskAsync("PATCH", $"leads/{lead["lead_id"]}", ApiFixture.Json(body))).Success();

        Assert.Equal(value, changed[field]!.ToJsonString());
        Assert.Equal([field], changed.Where(member => member.Value?.ToJsonString() != lead[member.Key]?.ToJsonString()).Select(member => member.Key));
        Assert.Equal(changed.ToJsonString(), (await api.AskAsync("GET", $"leads/{lead["lead_id"]}")).Json.ToJsonString());
    }

    [Fact]
    public async Task A_lead_that_is_handed_over_has_the_moment_and_keeps_it_when_it_comes_back()
    {
        var id = (await api.PostAsync("leads", """{"name":"Ann"}""")).Success()["lead_id"];

        var handedOver = (await api.AskAsync("PATCH", $"leads/{id}", ApiFixture.Json("""{"is_forwarded":true}"""))).Success();
        var back = (await api.AskAsync("PATCH", $"leads/{id}", ApiFixture.Json("""{"is_forwarded":false}"""))).Success();

        Assert.NotNull(handedOver["forwarded_at"]);
        Assert.Equal((false, handedOver["forwarded_at"]!.ToJsonString()), ((bool)back["is_forwarded"]!, back["forwarded_at"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("""{"title":"Cup"}""", "title", "\"Cup\"")]
    [InlineData("""{"description":"It leaks."}""", "description", "\"It leaks.\"")]
    [InlineData("""{"assigned_person_id":1}""", "assigned_person_id", "1")]
    [InlineData("""{"fields":{"sum":null,"more":[1]}}""", "fields", "{\"more\":[1]}")]
    public async Task A_change_of_a_ticket_changes_what_it_names_and_nothing_else(string body, string field, string value)
    {
        var ticket = (await api.PostAsync("tickets", """{"title":"Kettle","fields":{"sum":5}}""")).Success();

        var changed = (await api.AskAsync("PATCH", $"tickets/{ticket["ticket_id"]}", ApiFixture.Json(body))).Success();

        Assert.Equal(value, changed[field]!.ToJsonString());
        Assert.Equal([field], changed.Where(member => member.Value?.ToJsonString() != ticket[member.Key]?.ToJsonString()).Select(member => member.Key));
    }

    [Fact]
    public async Task What_is_one_bots_is_not_there_for_another()
    {
        foreach (var (path, field) in new[] { ("leads/1", "leadId"), ("tickets/1", "ticketId"), ("persons/1", "personId"), ("jobs/1", "jobId"), ("jobs/1/runs", "jobId"), ("leads/1/messages", "leadId") })
        {
            Problems.Check(await api.AskAsync("GET", $"/bots/43/{path}"), 404, field);
        }

        foreach (var (method, path) in new[] { ("PATCH", "leads/1"), ("PATCH", "tickets/1"), ("POST", "jobs/1/cancel"), ("POST", "jobs/1/run"), ("POST", "leads/1/messages"), ("POST", "messages/1/redeliver") })
        {
            Assert.Equal(404, (await api.AskAsync(method, $"/bots/43/{path}", ApiFixture.Json("""{"text":"Hi"}""".Replace("text", method == "PATCH" ? path[0] == 'l' ? "name" : "title" : "text", StringComparison.Ordinal)))).Status);
        }

        foreach (var list in new[] { "leads", "tickets", "persons", "jobs", "messages" })
        {
            Assert.Equal("[]", (await api.AskAsync("GET", $"/bots/43/{list}")).Text);
        }
    }
}
