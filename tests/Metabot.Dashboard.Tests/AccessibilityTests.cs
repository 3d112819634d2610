using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Metabot.Dashboard.Tests;

public class AccessibilityTests(DashboardFixture dashboard)
{
    [Theory]
    [InlineData(ColorScheme.Light, "en-US", 1280)]
    [InlineData(ColorScheme.Dark, "ru-RU", 390)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme colors, string language, int width)
    {
        var page = await dashboard.OpenAsync(language, colors, width);
        await page.GotoAsync("/");
        await page.Locator("#token").WaitForAsync();
        await CheckAsync(page);
        await page.Locator("#token").FillAsync(DashboardBot.Token);
        await page.Locator("#token").PressAsync("Enter");
        await page.Locator(".chart").WaitForAsync();
        await page.Locator("details summary").ClickAsync();
        await CheckAsync(page);
        var day = dashboard.Day;
        foreach (var (path, shown) in new[]
        {
            ($"jobs/{day.Skipped}", ".failing"), ($"jobs/{day.Broken}", ".timeline"), ("leads", "table"), ($"leads/{day.Ann}", ".bubble"), ("broadcasts", "table"), ("plan", "pre"),
            ($"jobs/{day.Waiting}", ".timeline"),
        })
        {
            await page.GotoAsync($"/#/42/{path}");
            await page.Locator(shown).First.WaitForAsync();
            await CheckAsync(page);
        }

        await page.Locator("button.danger").ClickAsync();
        await CheckAsync(page);
    }

    [Fact]
    public async Task All_that_a_mouse_does_on_a_job_the_keyboard_does()
    {
        var page = await dashboard.SignInAsync($"#/42/jobs/{dashboard.Day.Waiting}");
        await page.Locator("button.danger").WaitForAsync();

        await page.Locator("button.danger").PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.WaitForAsync();
        Assert.Equal("No, leave it", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("waiting", (await page.Locator("h1 .badge").TextContentAsync())!.ToLowerInvariant());
    }

    private static async Task CheckAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{page.Url}: " + string.Join("; ", result.Violations.Select(violation =>
            $"{violation.Id} ({violation.Help}) at {string.Join(", ", violation.Nodes.Select(node => node.Html))}")));
    }
}
