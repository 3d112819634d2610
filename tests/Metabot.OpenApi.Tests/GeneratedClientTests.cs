namespace Metabot.OpenApi.Tests;

/// <summary>Clients that others' generators make of the document with their defaults compile and plan a job.</summary>
public class GeneratedClientTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task NSwag()
    {
        var file = Path.Combine(Folder("nswag"), "Client.cs");
        await Tools.RunDotnetToolAsync("nswag", "openapi2csclient", $"/input:{server.DocumentFile}", $"/output:{file}");

        Assert.Equal("True Scheduled True Cancelled", await CallAsync("NSwag.cs.txt", [file]));
    }

    [Fact]
    public async Task Kiota()
    {
        var folder = Folder("kiota");
        await Tools.RunDotnetToolAsync("kiota", "generate", "--language", "CSharp", "--openapi", server.DocumentFile, "--output", folder);

        Assert.Equal("True Scheduled True Cancelled", await CallAsync("Kiota.cs.txt", Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)));
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(server.DocumentFile)!, name)).FullName;

    private async Task<string> CallAsync(string caller, IEnumerable<string> generated)
    {
        var calls = GeneratedCode.Compile([.. generated, Path.Combine(AppContext.BaseDirectory, "Clients", caller)]).GetType("Calls")!;
        return await (Task<string>)calls.GetMethod("RunAsync")!.Invoke(null, [server.Http, server.Address, server.BotId])!;
    }
}
