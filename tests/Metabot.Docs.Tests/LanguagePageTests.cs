using Metabot.LanguagePage;

namespace Metabot.Docs.Tests;

public class LanguagePageTests
{
    // Where it fails, dotnet run --project eng/LanguagePage writes the page anew.
    [Fact]
    public void The_page_lists_what_is_declared() => Assert.Equal(Repository.Read("docs", "javascript.md"), ReferencePage.Write());
}
