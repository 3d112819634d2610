namespace Metabot.Server.Tests;

/// <summary>The typed client and the server, together: leads, and what is said to and fro.</summary>
public class LeadClientTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private BotClient Client => fixture.Bot.Client;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_is_made_changed_and_read_back()
    {
        var made = await Client.CreateLeadAsync(
            new NewLead("Анна") { Identification = "anna", Tags = ["new"], Attributes = new Dictionary<string, string> { ["city"] = "Пермь" } }, TestEnd);
        await Client.UpdateLeadAsync(made.LeadId, new LeadChanges { Name = "Anna", AddTags = "vip", RemoveTags = "new", AddContexts = "order" }, TestEnd);

        var read = await Client.GetLeadAsync(made.LeadId, TestEnd);

        Assert.Equal(("Anna", "anna", "Пермь", false), (read.Name, read.Identification, read.Attributes["city"].GetString(), read.IsMute));
        Assert.Equal(["vip"], read.Tags);
        Assert.Equal(["order"], read.Contexts);
        Assert.Contains(await ListAsync(Client.ListLeadsAsync(TestEnd)), lead => lead.LeadId == made.LeadId);
    }

    [Fact]
    public async Task A_lead_that_is_switched_off_has_its_planned_jobs_cancelled()
    {
        var lead = await fixture.Bot.LeadAsync();
        var job = await Client.ScheduleAsync(new JobRequest { ScriptCode = "silent", LeadId = lead, RunAfter = TimeSpan.FromDays(1) }, TestEnd);

        Assert.True((await Client.UpdateLeadAsync(lead, new LeadChanges { IsMute = true }, TestEnd)).IsMute);

        var cancelled = await Client.GetAsync(job.JobId!.Value, TestEnd);
        Assert.Equal(BotJobStatus.Cancelled, cancelled.Status);
        Assert.Contains("is_mute", cancelled.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_to_a_lead_is_listed_page_by_page()
    {
        var lead = await fixture.Bot.LeadAsync();
        foreach (var text in new[] { "one", "two" })
        {
            await fixture.Bot.RunAsync(new { script_code = "echo", lead_id = lead, script_request_params = new { text } });
        }

        Assert.Equal(["one", "two"], (await ListAsync(Client.ListMessagesAsync(lead, TestEnd))).Select(message => message.Text));
        Assert.Empty(await Client.SendMessageAsync(lead, "hello", TestEnd));
    }

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
