using Microsoft.Playwright;

namespace Metabot.Dashboard.Tests;

// One server and one browser for all tests; each test has a session of its own.
public sealed class DashboardFixture : IAsyncLifetime
{
    // In milliseconds; the machine may be a busy one.
    private const float Limit = 30_000;

    private Browser? _browser;

    public DashboardBot Bot { get; private set; } = null!;

    public SampleDay Day { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Limit);
        if (Browser.Find() is { } path)
        {
            Bot = await DashboardBot.StartAsync();
            Day = await SampleDay.LiveAsync(Bot);
            _browser = await Browser.StartAsync(path);
        }
    }

    // Where Chromium is missing the tests say so; on the build server that is a failure.
    public async Task<IPage> OpenAsync(string language = "en-US", ColorScheme colors = ColorScheme.Light, int width = 1280)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "Chromium is not installed, so nobody can look at the dashboard");
            Assert.Fail("Chromium is not installed");
        }

        var page = await _browser.OpenAsync(Bot.Address, language, colors, width);
        page.SetDefaultTimeout(Limit);
        return page;
    }

    public async Task<IPage> SignInAsync(string path = "", string language = "en-US", ColorScheme colors = ColorScheme.Light, int width = 1280)
    {
        var page = await OpenAsync(language, colors, width);
        await page.GotoAsync($"/{path}");
        await page.Locator("#token").FillAsync(DashboardBot.Token);
        await page.Locator("#token").PressAsync("Enter");
        await page.Locator("#content h1").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
            await Bot.DisposeAsync();
        }
    }
}
