using System.Text.RegularExpressions;

namespace Metabot.Server.Tests.Dashboard;

public class AssetTests(BotFixture fixture) : IClassFixture<BotFixture>
{
    private readonly PageClient _page = new(fixture.Bot.Server.Address);

    [Fact]
    public async Task The_page_may_load_from_this_server_only_and_nothing_inline()
    {
        var page = await _page.GetAsync("");

        Assert.Equal((200, "text/html"), (page.Status, page.ContentType));
        var policy = page.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal(("nosniff", "no-referrer"), (page.Headers["X-Content-Type-Options"], page.Headers["Referrer-Policy"]));
        Assert.DoesNotMatch("<style|<script[^>]*>[^<]|style=|onclick=", page.Text);
    }

    [Fact]
    public async Task Every_file_that_the_page_loads_is_here_and_names_no_other_host()
    {
        var waiting = new Queue<string>([""]);
        var seen = new Dictionary<string, Answer>();
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.ContainsKey(path))
            {
                seen[path] = await _page.GetAsync(path);
                Assert.True(seen[path].Status == 200, path);
                FindLinks(path, seen[path].Text).ToList().ForEach(waiting.Enqueue);
            }
        }

        Assert.InRange(seen.Count, 15, 40);
        Assert.All(seen.Values, file => Assert.DoesNotMatch(@"https?:(?!//www\.w3\.org/2000/svg)|\burl\(", file.Text));
    }

    // One after the other they would be found, each by the one that imports it.
    [Fact]
    public async Task The_page_names_all_scripts_at_once()
    {
        var named = FindLinks("", (await _page.GetAsync("")).Text).ToList();

        foreach (var script in named.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
        {
            Assert.Empty(FindLinks(script, (await _page.GetAsync(script)).Text).Except(named));
        }
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again()
    {
        var first = await _page.GetAsync("dashboard/assets/app.js");

        var again = await _page.SendAsync(HttpMethod.Get, "dashboard/assets/app.js", null, ("If-None-Match", first.Headers["ETag"]));

        Assert.Equal((304, ""), (again.Status, again.Text));
    }

    [Theory]
    [InlineData("GET", "dashboard/assets/none.js", 404)]
    [InlineData("GET", "dashboard/assets/..%2Fhost.d.ts", 404)]
    [InlineData("GET", "dashboard/nothing", 404)]
    [InlineData("GET", "", 404)]
    [InlineData("POST", "", 405)]
    [InlineData("GET", "api/v1", 404)]
    [InlineData("GET", "api/v1/dashboard/assets/app.js", 404)]
    public async Task Other_addresses_are_refused_as_everywhere(string method, string path, int status)
    {
        var answer = await _page.SendAsync(new HttpMethod(method), path, null);

        Assert.Equal(status, answer.Status);
        Assert.NotNull(answer.Problem["detail"]);
    }

    [Fact]
    public async Task The_api_document_does_not_have_it()
    {
        var document = await fixture.Bot.AskAsync("api/docs/openapi.json");

        Assert.DoesNotContain("dashboard", document.Text);
        Assert.DoesNotContain("/", document.Json["paths"]!.AsObject().Select(path => path.Key));
    }

    private static IEnumerable<string> FindLinks(string path, string text) => Regex.Matches(text, "(?:href|src)=\"(dashboard/[^\"]+)\"").Select(match => match.Groups[1].Value)
        .Concat(Regex.Matches(text, "^import [^']*'([^']+)'", RegexOptions.Multiline).Select(match => new Uri(new Uri($"http://x/{path}"), match.Groups[1].Value).AbsolutePath[1..]));
}
