namespace Metabot.Packaging.Tests;

public class QuickstartTests
{
    [Fact]
    public async Task Every_kind_of_call_does_what_it_must_and_nothing_else()
    {
        var output = await DotNet.SucceedAsync(Repository.Root, "run", "--no-build", "-c", Build.Configuration, "--project", Path.Combine("samples", "Quickstart"));
        Assert.Contains("All happened, and nothing else did.", output, StringComparison.Ordinal);
        Assert.Contains("We deliver it on 2027-01-21.", output, StringComparison.Ordinal);
    }
}
