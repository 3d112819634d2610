using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Metabot.Dashboard.Tests;

public class JourneyTests(DashboardFixture dashboard)
{
    [Fact]
    public async Task Only_a_token_of_the_server_opens_it_and_signing_out_closes_it()
    {
        var page = await dashboard.OpenAsync();
        await page.GotoAsync("/");
        await page.Locator("#token").FillAsync("another");
        await page.Locator("#token").PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The token is none of this server's.");
        Assert.DoesNotContain("Coffee Corner", await page.ContentAsync());

        await page.Locator("#token").FillAsync(DashboardBot.Token);
        await page.Locator("#token").PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Coffee Corner")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("Coffee Corner")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.Locator("#token").WaitForAsync();
        Assert.DoesNotContain("Coffee Corner", await page.ContentAsync());
    }

    [Fact]
    public async Task A_job_is_planned_seen_and_cancelled()
    {
        var page = await dashboard.SignInAsync("#/42/plan");
        await page.Locator("[name=target]").SelectOptionAsync("reminder");
        await page.Locator("[name=lead_id]").FillAsync($"{dashboard.Day.Ann}");
        await page.Locator("[name=when]").SelectOptionAsync("after");
        await page.Locator("[name=run_after_sec]").FillAsync("86400");
        await page.Locator("[name=condition_script_code]").FillAsync("return lead.isTagExist('coffee');");
        await page.Locator("[name=script_request_params]").FillAsync("""{ "at": "it's 7" }""");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await page.Locator(".notice.good a").ClickAsync();

        await Assertions.Expect(page.Locator("h1 .badge")).ToHaveTextAsync("Waiting");
        await Assertions.Expect(page.Locator(".source")).ToContainTextAsync("return lead.isTagExist('coffee');");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Cancel job" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1 .badge")).ToHaveTextAsync("Cancelled");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("it was cancelled");
    }

    [Fact]
    public async Task A_job_that_is_over_is_planned_again_and_one_that_waits_run_now()
    {
        var job = await dashboard.Bot.ScheduleAsync(new { script_code = "offer", lead_id = dashboard.Day.Boris, run_after_sec = 86_400 });
        var page = await dashboard.SignInAsync($"#/42/jobs/{job}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Run now" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1 .badge")).ToHaveTextAsync("Completed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan again" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Plan again" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).Not.ToContainTextAsync($"Job {job} ");
        await Assertions.Expect(page.Locator("h1 .badge")).ToHaveTextAsync("Completed");
        await Assertions.Expect(page.Locator(".quote")).ToHaveTextAsync("Boris, cakes are half price until six.");
    }

    [Fact]
    public async Task Somebody_answers_as_the_lead()
    {
        var lead = await dashboard.Bot.LeadAsync("Dora");
        var page = await dashboard.SignInAsync($"#/42/leads/{lead}");

        await page.Locator("#answer").FillAsync("Good morning");
        await page.Locator("#answer").PressAsync("Enter");
        await page.Locator(".menu").GetByRole(AriaRole.Button, new() { Name = "Coffee" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Waits for an answer at command 1")).ToBeVisibleAsync();
        await page.Locator("#answer").FillAsync("3");
        await page.Locator("#answer").PressAsync("Enter");

        await Assertions.Expect(page.Locator(".said").Last).ToContainTextAsync("3 coffee, it will be ready in five minutes.");
        await Assertions.Expect(page.Locator(".said.lead")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator(".tags")).ToContainTextAsync("coffee");
    }

    [Fact]
    public async Task What_happens_meanwhile_is_shown_without_a_reload()
    {
        var page = await dashboard.SignInAsync($"#/42/leads/{dashboard.Day.Boris}");
        await page.Locator(".live.on").WaitForAsync();

        await dashboard.Bot.ScheduleAsync(new { script_code = "reminder", lead_id = dashboard.Day.Boris, script_request_params = new { at = "21:45" } });

        await Assertions.Expect(page.GetByText("Your table is ready at 21:45.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Fields_that_the_server_refuses_say_why()
    {
        var page = await dashboard.SignInAsync("#/42/plan");
        await page.Locator("[name=lead_id]").FillAsync("999999");
        await page.Locator("[name=condition_script_code]").FillAsync("return (;");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-lead_id")).ToHaveTextAsync("there is no lead 999999");

        await page.Locator("[name=lead_id]").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Plan it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-condition_script_code")).ToContainTextAsync("line 1");
    }

    [Fact]
    public async Task Nothing_is_asked_of_another_host_and_the_browser_complains_of_nothing()
    {
        var page = await dashboard.OpenAsync("ru-RU");
        var hosts = new ConcurrentBag<string>();
        var complaints = new ConcurrentBag<string>();
        page.Request += (_, request) => hosts.Add(new Uri(request.Url).Authority);
        page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync("/#/42/jobs");
        await page.Locator("#token").FillAsync(DashboardBot.Token);
        await page.Locator("#token").PressAsync("Enter");
        await page.Locator(".chart").WaitForAsync();
        foreach (var path in new[] { "plan", "leads", "broadcasts", $"jobs/{dashboard.Day.Skipped}", $"leads/{dashboard.Day.Ann}" })
        {
            await page.GotoAsync($"/#/42/{path}");
            await page.Locator(".panel").First.WaitForAsync();
        }

        Assert.Equal([dashboard.Bot.Address.Authority], hosts.Distinct());
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("status of 401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_json_beside_the_form_plans_the_job()
    {
        var page = await dashboard.SignInAsync("#/42/plan");
        await page.Locator("[name=target]").SelectOptionAsync("points");
        await page.Locator("[name=lead_id]").FillAsync($"{dashboard.Day.Boris}");
        await page.Locator("[name=when]").SelectOptionAsync("after");
        await page.Locator("[name=repeat_interval_sec]").FillAsync("3600");
        await page.Locator("[name=script_request_params]").FillAsync("""{ "points": 2 }""");

        var json = await page.Locator("[data-code=JSON]").TextContentAsync();
        await dashboard.Bot.ScheduleAsync(JsonSerializer.Deserialize<JsonElement>(json!));

        var code = await page.Locator("[data-code='C#']").TextContentAsync();
        Assert.Equal($$""""
            await bot.ScheduleAsync(new JobRequest
            {
                ScriptCode = "points",
                LeadId = {{dashboard.Day.Boris}},
                RunAfter = TimeSpan.FromSeconds(60),
                RepeatEvery = TimeSpan.FromSeconds(3600),
                ParamsJson = """{"points":2}"""u8.ToArray(),
            });
            """", code);
        Assert.Contains("/bots/42/jobs/schedule \\", await page.Locator("[data-code=curl]").TextContentAsync());
    }
}
