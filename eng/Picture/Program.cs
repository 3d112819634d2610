// Builds samples/Squiggle as its user would and draws the code with its squiggles, and what the build prints, into docs/images.
using System.Diagnostics;
using Metabot.Picture;

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "Metabot.Generators.sln")))
{
    root = root.Parent ?? throw new DirectoryNotFoundException("this does not run inside the repository");
}

var project = Path.Combine(root.FullName, "samples", "Squiggle");
var log = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
try
{
    string[] arguments = ["build", project, "--no-incremental", $"-p:ErrorLog={log}%2cversion=2.1"];
    using (var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!)
    {
        Console.Write(await build.StandardOutput.ReadToEndAsync());
        await build.WaitForExitAsync();
    }

    var source = await File.ReadAllTextAsync(Path.Combine(project, "Program.cs"));
    var findings = SarifLog.Read(await File.ReadAllTextAsync(log));
    foreach (var theme in Theme.All)
    {
        var picture = Path.Combine(root.FullName, "docs", "images", $"squiggle-{theme.Name}.svg");
        await File.WriteAllTextAsync(picture, Drawing.Draw(source, findings, theme));
        Console.WriteLine(picture);
    }
}
finally
{
    File.Delete(log);
}
