using Metabot.Dashboard.Tests;
using Microsoft.Playwright;

namespace Metabot.Screenshots;

internal sealed record Look(string Page, ColorScheme Colors, int Width, string Language = "en-US")
{
    private string Name => $"dashboard-{Page}{(Colors == ColorScheme.Dark ? "-dark" : "")}{(Width < 600 ? "-narrow" : "")}{(Language == "ru-RU" ? "-ru" : "")}.png";

    // Without a path, before the login.
    public async Task TakeAsync(Browser browser, DashboardBot bot, string? path, string folder)
    {
        var page = await browser.OpenAsync(bot.Address, Language, Colors, Width);
        await page.GotoAsync(path is null ? "/" : $"/#/{path}");
        await page.Locator("#token").WaitForAsync();
        if (path is not null)
        {
            await page.Locator("#token").FillAsync(DashboardBot.Token);
            await page.Locator("#token").PressAsync("Enter");
            await page.Locator(".live.on").WaitForAsync();
            await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
            if (Page == "jobs")
            {
                await page.Locator(".chart").WaitForAsync();
            }

            if (Page == "plan")
            {
                await FillPlanAsync(page);
            }
        }

        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, Name), FullPage = Page is not "jobs" });
        await page.Context.CloseAsync();
    }

    private static async Task FillPlanAsync(IPage page)
    {
        await page.Locator("[name=target]").SelectOptionAsync("reminder");
        await page.Locator("[name=lead_id]").FillAsync("1");
        await page.Locator("[name=script_request_params]").FillAsync("{ \"at\": \"19:30\" }");
        await page.Locator("[name=when]").SelectOptionAsync("after");
        await page.Locator("[name=run_after_sec]").FillAsync("600");
        await page.Locator("[name=condition_script_code]").FillAsync("return lead.isTagExist('coffee');");
    }
}
