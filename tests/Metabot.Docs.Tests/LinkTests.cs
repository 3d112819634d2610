using System.Text.RegularExpressions;
using Metabot.Docs.Tests.Markdown;

namespace Metabot.Docs.Tests;

// Every link leads somewhere: to a file of this repository, to a heading that is there, or over https to elsewhere.
public partial class LinkTests
{
    private static readonly string RepositoryUrl =
        Regex.Match(Repository.Read("Directory.Build.props"), "<DefaultRepositoryUrl>(?<url>https://[^<]+)<").Groups["url"].Value;

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void Links_lead_to_what_is_there(string page) => Assert.Equal([], Pages.At(page).Links.Where(link => !Exists(page, link)));

    // Where the page of a package is shown, nothing of this repository stands beside it.
    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void The_page_of_a_package_has_no_relative_links(string page) => Assert.Equal(
        [],
        Pages.At(page).Links.Where(link => page.EndsWith("/PACKAGE.md", StringComparison.Ordinal) && !link.StartsWith("https://", StringComparison.Ordinal) && !link.StartsWith('#')));

    [Theory]
    [MemberData(nameof(Pages.PathsOfAll), MemberType = typeof(Pages))]
    public void A_page_of_docs_is_reached_from_the_index(string page)
    {
        if (page.StartsWith("docs/", StringComparison.Ordinal) && page != "docs/README.md")
        {
            Assert.Contains(Pages.At("docs/README.md").Links, link => "docs/" + link == page);
        }
    }

    private static bool Exists(string page, string link)
    {
        if (link.StartsWith("https://", StringComparison.Ordinal))
        {
            return !link.StartsWith(RepositoryUrl, StringComparison.Ordinal) || ExistsHere(InRepository(link[RepositoryUrl.Length..]));
        }

        var (file, anchor) = Split(link);
        var path = file.Length == 0 ? page : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, file));
        return !link.Contains("://", StringComparison.Ordinal) && ExistsHere((path.Replace('\\', '/'), anchor));
    }

    private static bool ExistsHere((string File, string Anchor) target) => !target.File.StartsWith("..", StringComparison.Ordinal)
        && Path.Exists(Path.Combine(Repository.Root, target.File))
        && (target.Anchor.Length == 0 || Page.Read(target.File).Anchors.Contains(target.Anchor));

    // blob/main/docs/client.md of the forge's address is docs/client.md; a page of the forge itself is no file.
    private static (string File, string Anchor) InRepository(string address) =>
        FileOfForge().Match(address) is { Success: true } file ? Split(file.Groups["path"].Value) : (".", "");

    private static (string File, string Anchor) Split(string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (link, "") : (link[..hash], link[(hash + 1)..]);
    }

    [GeneratedRegex("^/(?:blob|tree|raw)/[^/]+/(?<path>.+)$")]
    private static partial Regex FileOfForge();
}
