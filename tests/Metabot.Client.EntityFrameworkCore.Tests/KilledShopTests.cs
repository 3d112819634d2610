using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Metabot.Server;
using Metabot.Tests;
using Microsoft.Data.Sqlite;

namespace Metabot.Client.EntityFrameworkCore.Tests;

// kill -9 while an application commits orders and sends what they plan: METABOT_OUTBOX=5000,20 is the full size.
public sealed class KilledShopTests : IDisposable
{
    private const string Token = "the-token-of-the-tests";

    private static readonly (int Orders, int Kills) Size = ReadSize();

    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-outbox-").FullName;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    private string Database => Path.Combine(_folder, "shop.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_committed_is_planned_once_and_nothing_else()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bot.json"), """
            { "id": 42, "name": "Test", "scripts": { "thanks": { "commands": [{ "text": "{{ request.order_id }}" }] } } }
            """, TestEnd);
        await using var server = await BotServer.StartAsync(
            new BotServerOptions { BotFolder = _folder, DatabasePath = Path.Combine(_folder, "bot.db"), Token = Token, TimeZone = TimeZoneInfo.Utc }, TestEnd);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "bots/42/") };
        http.DefaultRequestHeaders.Add("Authentication", Token);
        (await http.PostAsJsonAsync("leads", new { name = "Ann" }, TestEnd)).EnsureSuccessStatusCode();
        for (var kill = 1; kill <= Size.Kills; kill++)
        {
            using var shop = StartShop(server.Address);
            await shop.ReadUntilAsync("taking orders", cancellationToken: TestEnd);
            var enough = kill * Size.Orders / (Size.Kills + 1);
            await Poll.UntilAsync(() => Task.FromResult(Read("SELECT coalesce(max(Id), 0) FROM Orders").Single()), last => last >= enough);
            shop.Kill();
        }

        using (var last = StartShop(server.Address))
        {
            var end = await last.WaitForExitAsync(TimeSpan.FromMinutes(10), TestEnd);
            Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        }

        var orders = Read("SELECT Id FROM Orders ORDER BY Id");
        Assert.Equal(Enumerable.Range(1, Size.Orders).Where(number => number % 3 != 0).Select(number => (long)number), orders);
        Assert.Equal(orders, await ReadThankedAsync(http, orders.Count));
    }

    private ChildProcess StartShop(Uri address) => ChildProcess.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "Metabot.Client.EntityFrameworkCore.Shop.dll"), Database, address.ToString(), Token, Size.Orders.ToString(CultureInfo.InvariantCulture)]));

    // What the jobs have said, one message each, when all have run.
    private static async Task<List<long>> ReadThankedAsync(HttpClient http, int count)
    {
        var texts = await Poll.UntilAsync(() => ReadMessagesAsync(http), all => all.Count >= count);
        Assert.Empty((await http.GetFromJsonAsync<JsonArray>("jobs?status=scheduled", TestEnd))!);
        return [.. texts.Order()];
    }

    private static async Task<List<long>> ReadMessagesAsync(HttpClient http)
    {
        var texts = new List<long>();
        for (var after = 0L; ;)
        {
            var page = (await http.GetFromJsonAsync<JsonArray>($"messages?limit=1000&after_id={after}", TestEnd))!;
            if (page.Count == 0)
            {
                return texts;
            }

            texts.AddRange(page.Select(message => long.Parse((string)message!["text"]!, CultureInfo.InvariantCulture)));
            after = (long)page[^1]!["message_id"]!;
        }
    }

    private List<long> Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<long>();
        while (reader.Read())
        {
            values.Add(reader.GetInt64(0));
        }

        return values;
    }

    private static (int Orders, int Kills) ReadSize()
    {
        var size = (Environment.GetEnvironmentVariable("METABOT_OUTBOX") ?? "200,2").Split(',');
        return (int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
    }
}
