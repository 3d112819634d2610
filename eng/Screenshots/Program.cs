using Metabot.Dashboard.Tests;
using Metabot.Screenshots;
using Microsoft.Playwright;

// Takes the pictures of docs/dashboard.md. With --all every page in every look, to see what is ugly; otherwise the few that the page shows.
var folder = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? Path.Combine("docs", "images");
Directory.CreateDirectory(folder);
await using var bot = await DashboardBot.StartAsync();
var day = await SampleDay.LiveAsync(bot);
await Busy.MakeAsync(bot, day);
await using var browser = await Browser.StartAsync(Browser.Find() ?? throw new InvalidOperationException("Chromium is not installed."));
var pages = new Dictionary<string, string>
{
    ["jobs"] = "42/jobs",
    ["skipped"] = $"42/jobs/{day.Skipped}",
    ["broken"] = $"42/jobs/{day.Broken}",
    ["waiting"] = $"42/jobs/{day.Waiting}",
    ["leads"] = "42/leads",
    ["lead"] = $"42/leads/{day.Ann}",
    ["broadcasts"] = "42/broadcasts",
    ["plan"] = "42/plan",
};
Look[] looks = args.Contains("--all")
    ? [.. pages.Keys.Append("login").SelectMany(page => new[] { new Look(page, ColorScheme.Light, 1280), new Look(page, ColorScheme.Dark, 1280), new Look(page, ColorScheme.Dark, 390) }), new Look("jobs", ColorScheme.Light, 1280, "ru-RU"), new Look("plan", ColorScheme.Light, 390, "ru-RU")]
    : [new("jobs", ColorScheme.Light, 1280), new("jobs", ColorScheme.Dark, 1280), new("skipped", ColorScheme.Light, 1280), new("lead", ColorScheme.Light, 1280), new("plan", ColorScheme.Light, 1280), new("jobs", ColorScheme.Dark, 390)];
foreach (var look in looks)
{
    await look.TakeAsync(browser, bot, pages.GetValueOrDefault(look.Page), folder);
}
