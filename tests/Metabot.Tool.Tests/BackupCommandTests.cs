using Microsoft.Data.Sqlite;

namespace Metabot.Tool.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("metabot-").FullName;

    private string Data => Path.Combine(_folder, "bot.db");

    private string Copy => Path.Combine(_folder, "copy.db");

    [Fact]
    public async Task A_server_goes_on_from_the_copy_that_was_made_while_another_ran()
    {
        using var bot = await DemoBot.StartAsync(Data);
        var lead = await bot.LeadAsync("Ann");
        var before = await bot.PostAsync("jobs/schedule", new { script_code = "welcome", lead_id = lead, run_after_sec = 1_000_000 });

        var tool = await Tool.RunAsync("backup", Data, Copy);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Errors));
        Assert.Contains($"{Copy} has", tool.Output);
        await bot.PostAsync("jobs/schedule", new { script_code = "welcome", lead_id = lead });
        using var other = await DemoBot.StartAsync(Copy);
        Assert.Equal("scheduled", (string?)(await other.FinishedAsync(before, waitSec: 0))["status"]);
        Assert.Empty(await other.TextsAsync(lead));
    }

    [Fact]
    public async Task A_PostgreSQL_database_is_left_to_its_own_tool()
    {
        var tool = await Tool.RunAsync("backup", "Host=127.0.0.1;Database=bot;Password=secret", Copy);

        Assert.Equal(1, tool.ExitCode);
        Assert.Equal("A PostgreSQL database is copied by its own pg_dump; metabot backup copies the file of a server.", tool.Errors.Trim());
    }

    [Fact]
    public async Task A_copy_made_under_load_has_all_that_was_accepted_before_and_is_whole()
    {
        using var bot = await DemoBot.StartAsync(Data);
        var (accepted, isOver) = (0, false);
        async Task PlanAsync()
        {
            for (; !Volatile.Read(ref isOver); Interlocked.Increment(ref accepted))
            {
                await bot.PostAsync("jobs/schedule", new { script_code = "welcome", run_after_sec = 1_000_000 });
            }
        }

        var load = PlanAsync();
        while (Volatile.Read(ref accepted) < 20)
        {
            await bot.LeadAsync("Ann");
        }

        var before = Volatile.Read(ref accepted);
        var tool = await Tool.RunAsync("backup", Data, Copy);
        Volatile.Write(ref isOver, true);
        await load;

        Assert.Equal("", tool.Errors);
        Assert.Equal(0, tool.ExitCode);
        Assert.Equal("ok", Query("PRAGMA integrity_check"));
        Assert.InRange((long)Query("SELECT COUNT(*) FROM Jobs"), before, accepted);
        Assert.Equal(Query("SELECT COUNT(*) FROM Jobs"), Query("SELECT COUNT(*) FROM WaitingRuns"));
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        using (await DemoBot.StartAsync(Data))
        {
        }

        await File.WriteAllTextAsync(Copy, "mine", TestContext.Current.CancellationToken);

        var tool = await Tool.RunAsync("backup", Data, Copy);

        Assert.Equal((1, $"There is a file '{Copy}' already; name a new one."), (tool.ExitCode, tool.Errors.TrimEnd()));
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, "there is no such file")]
    [InlineData("", "it is no database of this version of the server")]
    [InlineData("This text is long enough to be looked at as the beginning of a database file, which it is not by any means, so that it is refused at once.", "file is not a database")]
    public async Task What_is_no_database_of_a_server_is_not_copied(string? content, string why)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(Data, content, TestContext.Current.CancellationToken);
        }

        var tool = await Tool.RunAsync("backup", Data, Copy);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Contains($"The database file '{Data}' cannot be opened:", tool.Errors);
        Assert.Contains(why, tool.Errors);
        Assert.False(File.Exists(Copy));
    }

    [Fact]
    public async Task A_copy_into_a_folder_that_is_not_there_is_refused()
    {
        using (await DemoBot.StartAsync(Data))
        {
        }

        var tool = await Tool.RunAsync("backup", Data, Path.Combine(_folder, "nowhere", "copy.db"));

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("nowhere", tool.Errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private object Query(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Copy};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
