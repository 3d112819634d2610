using System.Text;

namespace Metabot.Server.Tests.Manifests;

// A bot that runs while its author makes mistakes in its folder: each is told by the next reload.
public sealed class AuthorsFolder : IAsyncLifetime
{
    private const string Start = """{ "id": 42, "name": "Start", "scripts": { "s": { "commands": [{ "text": "still here" }] } } }""";

    public TestBot Bot { get; private set; } = null!;

    public string Path => System.IO.Path.GetDirectoryName(Bot.DatabasePath)!;

    public async ValueTask InitializeAsync() => Bot = await TestBot.StartAsync(Start);

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllBytes(file, bytes);
        return file;
    }

    public Task ReloadAsync(string manifest)
    {
        Bot.WriteManifest(manifest);
        return Bot.Server.ReloadAsync(TestContext.Current.CancellationToken);
    }

    // With one more member beside the id and the name.
    public Task ReloadWithAsync(string members) => ReloadAsync($$"""{ "id": 42, "name": "T", {{members}} }""");

    public async Task<IReadOnlyList<BotProblem>> FindProblemsAsync(string manifest) =>
        (await Assert.ThrowsAsync<BotManifestException>(() => ReloadAsync(manifest))).Problems;

    // Each as its path and its message.
    public async Task<string[]> FindMistakesAsync(string members) =>
        [.. (await Assert.ThrowsAsync<BotManifestException>(() => ReloadWithAsync(members))).Problems.Select(problem => $"{problem.Path}: {problem.Message}")];
}
