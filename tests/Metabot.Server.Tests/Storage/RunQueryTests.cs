using System.Text.Json;
using Metabot.Server.Json;
using Metabot.Server.Storage;
using Metabot.Server.Storage.FileModel;
using Metabot.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Metabot.Server.Tests.Storage;

// What a run reads by SQL of its own is what EF Core reads.
public sealed class RunQueryTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Moment = new(2028, 2, 29, 12, 0, 0, 1, TimeSpan.Zero);

    private readonly TempFolder _folder = new();
    private BotDb _db = null!;

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var file = DatabaseFile.ConnectionString(Path.Combine(_folder.Path, "any.db"));
        _db = new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite(file).UseModel(BotDbModel.Instance).Options);
        await _db.Database.EnsureCreatedAsync(TestEnd);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Every_column_is_read_as_it_was_written_filled_or_empty(bool isFilled)
    {
        await WriteAsync(new BotState { Id = 1 }, isFilled);
        await WriteAsync(new Lead { Id = 2, Name = "" }, isFilled);
        await WriteAsync(new Ticket { Id = 3 }, isFilled);
        await WriteAsync(new Dialog { LeadId = 2 }, isFilled);
        await WriteAsync(new Job { Id = 4, TargetCode = "tick" }, isFilled);

        var state = await RunQueries.ReadStateAsync(_db, 1, 2, 3);
        var job = (await RunQueries.FindJobAsync(_db, 4, Moment))!.Job;

        Assert.Equal(Write(await _db.Bots.AsNoTracking().SingleAsync(TestEnd)), Write(state.Bot));
        Assert.Equal(Write(await _db.Leads.AsNoTracking().SingleAsync(TestEnd)), Write(state.Lead));
        Assert.Equal(Write(await _db.Tickets.AsNoTracking().SingleAsync(TestEnd)), Write(state.Ticket));
        Assert.Equal(Write(await _db.Dialogs.AsNoTracking().SingleAsync(TestEnd)), Write(state.Dialog));
        Assert.Equal(Write(await _db.Jobs.AsNoTracking().SingleAsync(TestEnd)), Write(job));
        Assert.Equal(Write(job), Write(await RunQueries.LoadJobAsync(_db, 4)));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_nothing_is_mixed_up()
    {
        await WriteAsync(new BotState { Id = 1 }, isFilled: true);
        await WriteAsync(new Lead { Id = 3, Name = "Ann" }, isFilled: false);

        var none = await RunQueries.ReadStateAsync(_db, 1, leadId: null, ticketId: null);
        var other = await RunQueries.ReadStateAsync(_db, 1, leadId: 2, ticketId: 3);

        Assert.Equal((null, null, null), (none.Lead, none.Ticket, none.Dialog));
        Assert.Equal((null, null, null), (other.Lead, other.Ticket, other.Dialog));
        Assert.Equal("Ann", (await RunQueries.ReadStateAsync(_db, 1, leadId: 3, ticketId: null)).Lead!.Name);
        Assert.Null(await RunQueries.FindJobAsync(_db, 4, Moment));
        Assert.Null(await RunQueries.FindPlaceAsync(_db, 4));
    }

    [Fact]
    public async Task A_run_is_known_by_its_moment_and_made_when_it_is_over()
    {
        await WriteAsync(new Job { Id = 4, LeadId = 2, BotId = 1 }, isFilled: false);
        await AddAsync(new Run { JobId = 4, ScheduledFor = Moment, FinishedAt = Moment });
        await AddAsync(new Run { JobId = 4, ScheduledFor = Moment.AddSeconds(1) });

        Assert.True((await RunQueries.FindJobAsync(_db, 4, Moment))!.HasRun);
        Assert.False((await RunQueries.FindJobAsync(_db, 4, Moment.AddSeconds(1)))!.HasRun);
        Assert.False((await RunQueries.FindJobAsync(_db, 4, Moment.AddTicks(1)))!.HasRun);
        Assert.Equal(new JobPlace(4, 1, JobTargetKind.Script, 2), await RunQueries.FindPlaceAsync(_db, 4));
    }

    // Each column gets a value of its own, so that two that are exchanged are seen.
    private async Task WriteAsync<T>(T row, bool isFilled)
        where T : class
    {
        var number = 100;
        foreach (var property in _db.Model.FindEntityType(typeof(T))!.GetProperties().Where(property => isFilled && !property.IsPrimaryKey()))
        {
            property.PropertyInfo!.SetValue(row, Fill(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType, ++number));
        }

        await AddAsync(row);
    }

    private async Task AddAsync(object row)
    {
        _db.Add(row);
        await _db.SaveChangesAsync(TestEnd);
        _db.ChangeTracker.Clear();
    }

    private static object Fill(Type type, int number) => type switch
    {
        _ when type == typeof(long) => (long)number,
        _ when type == typeof(int) => number,
        _ when type == typeof(bool) => true,
        _ when type == typeof(string) => $"text {number}",
        _ when type == typeof(DateTimeOffset) => Moment.AddTicks(number),
        _ when type == typeof(List<string>) => new List<string> { $"tag {number}", "\"'" },
        _ when type == typeof(Dictionary<string, JsonElement>) => new Dictionary<string, JsonElement> { ["key"] = JsonElement.Parse($"[{number}, null]") },
        _ when type == typeof(DialogState) => DialogState.Empty with { MenuPath = [$"{number}"] },
        _ when type.IsEnum => Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ => throw new NotSupportedException($"No value is known for {type}."),
    };

    private static string Write<T>(T row) => JsonText.Write(row);
}
