using System.Buffers.Binary;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Metabot.Packaging.Tests;

/// <summary>What a package's page shows: description, tags, icon, readme, links.</summary>
public class MetadataTests(PackedFeed feed)
{
    public static TheoryData<string> Packages => new(PackedFeed.Packages);

    [Fact]
    public void These_are_all_packages() =>
        Assert.Equal(PackedFeed.Packages.Concat(PackedFeed.ToolPackages).Order(StringComparer.Ordinal), Directory.GetFiles(feed.Feed, $"*.{feed.Version}.nupkg").Select(file => Path.GetFileName(file).Replace($".{feed.Version}.nupkg", "")).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_says_what_it_is_and_where_it_comes_from(string package)
    {
        var nuspec = XDocument.Parse(feed.NuspecOf(package)).Root!.Elements().Single();
        string Value(string name) => nuspec.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.InRange(Value("description").Length, 60, 200);
        Assert.Contains("metabot", Value("tags").Split(' '));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal(Value("projectUrl") + "/blob/main/CHANGELOG.md", Value("releaseNotes"));
        var repository = nuspec.Elements().Single(element => element.Name.LocalName == "repository");
        Assert.Equal(("git", Value("projectUrl")), ((string?)repository.Attribute("type"), (string?)repository.Attribute("url")));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_icon_is_a_PNG_of_128_by_128(string package)
    {
        using var reader = feed.Open(package);
        var icon = reader.Bytes("icon.png");
        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1a, (byte)'\n'], icon[..8]);
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(icon.AsSpan(20))));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_begins_with_the_command_that_installs_it(string package)
    {
        using var reader = feed.Open(package);
        var readme = reader.Text("README.md");
        Assert.Equal(Repository.Read("src", package, "PACKAGE.md"), readme);
        Assert.StartsWith($"# {package}\n", readme, StringComparison.Ordinal);
        var install = package == "Metabot.Tool" ? "dotnet tool install --global " : "dotnet add package ";
        Assert.StartsWith($"```bash\n{install}{package}\n", readme[readme.IndexOf("```", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Each_link_of_the_readme_leads_to_a_page_of_the_repository_or_elsewhere(string package)
    {
        using var reader = feed.Open(package);
        var repository = Regex.Match(feed.NuspecOf(package), "<projectUrl>(.+)</projectUrl>").Groups[1].Value;
        var links = Regex.Matches(reader.Text("README.md"), @"\]\(([^)]+)\)|(?:src|href)=""([^""]+)""").Select(match => match.Groups[1].Value + match.Groups[2].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        var pages = links.Where(link => link.StartsWith(repository + "/", StringComparison.Ordinal)).Select(link => link[(repository.Length + 1)..]).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(File.Exists(Path.Combine(Repository.Root, Regex.Match(page, "^blob/main/([^#]+)").Groups[1].Value)), page));
    }
}
