namespace Metabot.Server.Tests.Http;

// How many tags and contexts a call may give at once, and how long each may be: the same wherever they are written.
public sealed class TagLimitTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const int MostTags = 100;
    private const int LongestTag = 200;

    public static TheoryData<string, string, string, string> Places { get; } = new()
    {
        { "POST", "leads", "\"name\":\"Ann\",", "tags" },
        { "PATCH", "leads/1", "", "add_tags" },
        { "PATCH", "leads/1", "", "remove_tags" },
        { "PATCH", "leads/1", "", "add_contexts" },
        { "PATCH", "leads/1", "", "remove_contexts" },
        { "POST", "jobs/schedule", "\"script_code\":\"silent\",\"lead_id\":1,\"run_after_sec\":900000,", "add_tags" },
        { "POST", "jobs/schedule", "\"script_code\":\"silent\",\"lead_id\":1,\"run_after_sec\":900000,", "remove_tags" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task A_hundred_are_taken_and_one_more_is_not(string method, string path, string others, string field)
    {
        Task<Answer> Send(int count) => SendAsync(method, path, others, field, string.Join(',', Enumerable.Range(1, count).Select(number => $"t{number}")));

        (await Send(MostTags)).Success();
        Problems.Check(await Send(MostTags + 1), 400, field, $"{field} has 101 tags, the longest of 4 characters; 100 tags of 200 characters are the most");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task One_may_be_as_long_as_a_name(string method, string path, string others, string field)
    {
        Task<Answer> Send(int length) => SendAsync(method, path, others, field, $"short,{new string('ж', length)}");

        (await Send(LongestTag)).Success();
        Problems.Check(await Send(LongestTag + 1), 400, field, $"{field} has 2 tags, the longest of 201 characters; 100 tags of 200 characters are the most");
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task One_that_is_there_twice_counts_once(string method, string path, string others, string field) =>
        (await SendAsync(method, path, others, field, string.Join(',', Enumerable.Repeat("again", MostTags + 1)))).Success();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task An_empty_one_is_refused(string method, string path, string others, string field)
    {
        foreach (var tags in new[] { ",", "a,,b", "a,", " ,a" })
        {
            Problems.Check(await SendAsync(method, path, others, field, tags), 400, field, $"{field} has an empty tag");
        }
    }

    private Task<Answer> SendAsync(string method, string path, string others, string field, string tags) =>
        api.AskAsync(method, path, ApiFixture.Json($"{{{others}\"{field}\":\"{tags}\"}}"));
}
