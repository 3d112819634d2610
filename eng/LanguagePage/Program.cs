// Writes docs/javascript.md, the reference of a bot's JavaScript, from src/Shared/Language/host.d.ts.
using Metabot.LanguagePage;

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Metabot.Generators.sln")))
{
    root = root.Parent ?? throw new DirectoryNotFoundException("this does not run inside the repository");
}

var page = Path.Combine(root.FullName, "docs", "javascript.md");
await File.WriteAllTextAsync(page, ReferencePage.Write());
Console.WriteLine(page);
