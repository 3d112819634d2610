namespace Metabot.Server.Tests.Http;

// What is wrong with a field of leads, tickets, persons, rows, messages and endpoints: one mistake, with its field and what would be right.
public sealed class FieldTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Theory]
    [InlineData("""{}""", "name", "name is missing; it must be a string that is not blank")]
    [InlineData("""{"name":null}""", "name", "name is missing")]
    [InlineData("""{"name":""}""", "name", "name is blank; give it a value or leave it out")]
    [InlineData("""{"name":" \t"}""", "name", "name is blank")]
    [InlineData("""{"name":5}""", "name", "name must be a string; got the number 5")]
    [InlineData("""{"name":["Ann"]}""", "name", "name must be a string; got an array")]
    [InlineData("""{"nam":"Ann"}""", "nam", "there is no field 'nam'; did you mean 'name'?")]
    [InlineData("""{"Name":"Ann"}""", "Name", "did you mean 'name'?")]
    [InlineData("""{"name":"Ann","identification":5}""", "identification", "identification must be a string; got the number 5")]
    [InlineData("""{"name":"Ann","identification":" "}""", "identification", "identification is blank")]
    [InlineData("""{"name":"Ann","channel_code":false}""", "channel_code", "channel_code must be a string; got false")]
    [InlineData("""{"name":"Ann","tags":["vip"]}""", "tags", "tags must be a string; got an array")]
    [InlineData("""{"name":"Ann","tags":"a,,b"}""", "tags", "empty tag")]
    [InlineData("""{"name":"Ann","attributes":"city"}""", "attributes", "attributes must be a JSON object; got the string \"city\"")]
    [InlineData("""{"name":"Ann","status":"new"}""", "status", "there is no field 'status'")]
    public async Task Of_a_new_lead(string body, string field, string message) => await CheckAsync("POST", "leads", body, field, message);

    [Theory]
    [InlineData("""{"name":""}""", "name", "name is blank")]
    [InlineData("""{"status":"old"}""", "status", "the bot has no status 'old'; it has new")]
    [InlineData("""{"status":1}""", "status", "status must be a string; got the number 1")]
    [InlineData("""{"is_mute":"yes"}""", "is_mute", "is_mute must be true or false; got the string \"yes\"")]
    [InlineData("""{"is_mute":1}""", "is_mute", "is_mute must be true or false; got the number 1")]
    [InlineData("""{"is_forwarded":{}}""", "is_forwarded", "is_forwarded must be true or false; got an object")]
    [InlineData("""{"forwarded_at":"2027-01-21 21:00:00"}""", "forwarded_at", "there is no field 'forwarded_at'; did you mean 'is_forwarded'?")]
    [InlineData("""{"lang_code":7}""", "lang_code", "lang_code must be a string")]
    [InlineData("""{"add_tags":","}""", "add_tags", "empty tag")]
    [InlineData("""{"remove_tags":true}""", "remove_tags", "remove_tags must be a string; got true")]
    [InlineData("""{"add_contexts":["a"]}""", "add_contexts", "add_contexts must be a string; got an array")]
    [InlineData("""{"remove_contexts":5}""", "remove_contexts", "remove_contexts must be a string; got the number 5")]
    [InlineData("""{"attributes":[]}""", "attributes", "attributes must be a JSON object; got an array")]
    [InlineData("""{"identification":"x"}""", "identification", "there is no field 'identification'")]
    public async Task Of_a_change_of_a_lead(string body, string field, string message) => await CheckAsync("PATCH", "leads/1", body, field, message);

    [Theory]
    [InlineData("""{"title":5}""", "title", "title must be a string; got the number 5")]
    [InlineData("""{"title":" "}""", "title", "title is blank")]
    [InlineData("""{"type":"order"}""", "type", "tickets of this bot have no type 'order'; they have none at all")]
    [InlineData("""{"status":"new"}""", "status", "tickets of this bot have no status 'new'; they have none at all")]
    [InlineData("""{"author_person_id":999}""", "author_person_id", "there is no person 999")]
    [InlineData("""{"client_person_id":0}""", "client_person_id", "client_person_id is 0")]
    [InlineData("""{"assigned_person_id":-1}""", "assigned_person_id", "assigned_person_id is -1")]
    [InlineData("""{"person1_id":"1"}""", "person1_id", "person1_id must be an integer; got the string \"1\"")]
    [InlineData("""{"person2_id":1.5}""", "person2_id", "person2_id must be an integer; got the number 1.5")]
    [InlineData("""{"person3_id":9223372036854775808}""", "person3_id", "person3_id must be an integer")]
    [InlineData("""{"fields":["subject"]}""", "fields", "fields must be a JSON object; got an array")]
    [InlineData("""{"subject":"Kettle"}""", "subject", "there is no field 'subject'")]
    public async Task Of_a_ticket_new_or_not(string body, string field, string message)
    {
        await CheckAsync("POST", "tickets", body, field, message);
        await CheckAsync("PATCH", "tickets/1", body, field, message);
    }

    [Theory]
    [InlineData("""{"full_name":5}""", "full_name", "full_name must be a string; got the number 5")]
    [InlineData("""{"full_name":""}""", "full_name", "full_name is blank")]
    [InlineData("""{"role_id":0}""", "role_id", "role_id is 0")]
    [InlineData("""{"role_id":"1"}""", "role_id", "role_id must be an integer; got the string \"1\"")]
    [InlineData("""{"role_name":[]}""", "role_name", "role_name must be a string; got an array")]
    [InlineData("""{"role_titel":"Waiter"}""", "role_titel", "did you mean 'role_title'?")]
    [InlineData("""{"fields":null,"phone":"1"}""", "phone", "there is no field 'phone'")]
    [InlineData("""{"fields":5}""", "fields", "fields must be a JSON object; got the number 5")]
    public async Task Of_a_person(string body, string field, string message) => await CheckAsync("POST", "persons", body, field, message);

    [Theory]
    [InlineData("""{}""", "fields", "fields is missing; give the row by the names of its columns")]
    [InlineData("""{"fields":null}""", "fields", "fields is missing")]
    [InlineData("""{"fields":[]}""", "fields", "fields must be a JSON object; got an array")]
    [InlineData("""{"fields":{"nam":"Tea"}}""", "nam", "the table 'dishes' has no column 'nam'; did you mean 'name'?")]
    [InlineData("""{"name":"Tea","fields":{}}""", "name", "there is no field 'name'")]
    public async Task Of_a_row(string body, string field, string message) => await CheckAsync("POST", "tables/dishes/rows", body, field, message);

    [Theory]
    [InlineData("""{}""", "text", "text is missing; send text, the code of a menu's item, or a payload")]
    [InlineData("""{"text":null,"code":null}""", "text", "text is missing")]
    [InlineData("""{"key":"1"}""", "text", "text is missing")]
    [InlineData("""{"text":5}""", "text", "text must be a string; got the number 5")]
    [InlineData("""{"text":"Hi","code":" "}""", "code", "code is blank")]
    [InlineData("""{"text":"Hi","code":1}""", "code", "code must be a string; got the number 1")]
    [InlineData("""{"payload":"Hi"}""", "payload", "payload must be a JSON object; got the string \"Hi\"")]
    [InlineData("""{"text":"Hi","key":""}""", "key", "key is blank")]
    [InlineData("""{"text":"Hi","deep_link":5}""", "deep_link", "deep_link must be a string; got the number 5")]
    [InlineData("""{"txt":"Hi","text":"Hi"}""", "txt", "did you mean 'text'?")]
    public async Task Of_what_a_lead_says(string body, string field, string message) => await CheckAsync("POST", "leads/1/messages", body, field, message);

    [Theory]
    [InlineData("""{"kind":"Script"}""", "kind", "kind must be one of script, trigger, broadcast; got 'Script'")]
    [InlineData("""{"kind":1}""", "kind", "kind must be a string; got the number 1")]
    [InlineData("""{"target":""}""", "target", "target is blank")]
    [InlineData("""{"target":1}""", "target", "target must be a string; got the number 1")]
    [InlineData("""{"lead_id":"1"}""", "lead_id", "lead_id must be an integer; got the string \"1\"")]
    [InlineData("""{"ticket_id":0}""", "ticket_id", "ticket_id is 0")]
    [InlineData("""{"job_key":"a b"}""", "job_key", "1 to 200 visible ASCII characters")]
    [InlineData("""{"status":"scheduled"}""", "status", "there is no field 'status'")]
    public async Task Of_what_is_to_be_cancelled(string body, string field, string message) => await CheckAsync("POST", "jobs/cancel", body, field, message);

    [Theory]
    [InlineData("leads", "name", 200)]
    [InlineData("leads", "identification", 200, "\"name\":\"Ann\",")]
    [InlineData("tickets", "title", 200)]
    [InlineData("tickets", "description", 65_536)]
    [InlineData("persons", "full_name", 200)]
    [InlineData("leads/1/messages", "text", 65_536)]
    [InlineData("leads/1/messages", "code", 200)]
    [InlineData("leads/1/messages", "key", 200, "\"text\":\"Hi\",")]
    public async Task A_text_has_its_longest_length(string path, string field, int longest, string others = "")
    {
        Task<Answer> Send(int length) => api.PostAsync(path, $"{{{others}\"{field}\":\"{new string('ж', length)}\"}}");

        (await Send(longest)).Success();
        Problems.Check(await Send(longest + 1), 400, field, $"{field} has {longest + 1} characters; {longest} are the most");
    }

    [Theory]
    [InlineData("POST", "leads/999/messages", """{"text":"Hi"}""", "leadId", "there is no lead 999")]
    [InlineData("PATCH", "leads/999", """{"name":"Ann"}""", "leadId", "there is no lead 999")]
    [InlineData("PATCH", "leads/Ann", """{"name":"Ann"}""", "leadId", "leadId must be a number; got 'Ann'")]
    [InlineData("PATCH", "tickets/999", """{"title":"a"}""", "ticketId", "there is no ticket 999")]
    [InlineData("GET", "persons/999", null, "personId", "there is no person 999")]
    [InlineData("GET", "persons/-1", null, "personId", "personId must be a number; got '-1'")]
    [InlineData("GET", "messages/999/file", null, "messageId", "there is no message 999")]
    [InlineData("POST", "messages/x/redeliver", null, "messageId", "messageId must be a number; got 'x'")]
    [InlineData("GET", "jobs/999/runs", null, "jobId", "there is no job 999")]
    [InlineData("GET", "jobs/schedule/runs", null, "jobId", "jobId must be a number; got 'schedule'")]
    [InlineData("GET", "tables/dish/rows", null, "table", "the bot has no table 'dish'; did you mean 'dishes'?")]
    [InlineData("POST", "tables/dish/rows", """{"fields":{}}""", "table", "the bot has no table 'dish'; did you mean 'dishes'?")]
    [InlineData("POST", "call/ecko", "{}", "alias", "the bot has no endpoint 'ecko'; did you mean 'echo'?")]
    [InlineData("POST", "call/", "{}", "alias", "the bot has no endpoint ''")]
    public async Task What_is_not_there_is_404(string method, string path, string? body, string field, string message) =>
        Problems.Check(await api.AskAsync(method, path, body is null ? null : ApiFixture.Json(body)), 404, field, message);

    [Theory]
    [InlineData("/")]
    [InlineData("/bots")]
    [InlineData("/bots/42")]
    [InlineData("/bots/42/lead")]
    [InlineData("/bots/42/leads/1/tags")]
    [InlineData("/api/v2/bots/42/leads")]
    [InlineData("/favicon.ico")]
    public async Task An_address_that_is_none_is_404(string path) => Problems.Check(await api.AskAsync("GET", path), 404, null, "there is no such address here; /api/docs lists those that there are");

    private async Task CheckAsync(string method, string path, string body, string field, string message)
    {
        var problem = Problems.Check(await api.AskAsync(method, path, ApiFixture.Json(body)), 400, field, message);
        Assert.Null(problem["errors"]);
    }
}
