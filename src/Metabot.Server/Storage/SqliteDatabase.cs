using Metabot.Server.Scripts;
using Metabot.Server.Storage.FileModel;
using Metabot.Server.Storage.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Metabot.Server.Storage;

// A file, of one server alone.
internal sealed class SqliteDatabase(BotServerOptions options) : IDatabase
{
    private readonly string _connectionString = DatabaseFile.ConnectionString(options.DatabasePath);

    public string Name => Path.GetFullPath(options.DatabasePath);

    public IDatabaseHold Hold() => DatabaseLock.Take(options.DatabasePath);

    public void Configure(DbContextOptionsBuilder builder) => builder
        .UseSqlite(_connectionString)
        .UseModel(BotDbModel.Instance)
        .AddInterceptors(new WaitingSqliteInterceptor());

    public Action<IQuartzBuilder>? ConfigureScheduler => null;

    public ICommitConnection CreateCommitConnection() => new CommitConnection(_connectionString, options.IsDurable ? DiskSync.Full : DiskSync.Off);

    public void AddServices(IServiceCollection services) => services
        .AddSingleton<INodes, OnlyNode>()
        .AddSingleton<IRowIds, RowIds>()
        .AddSingleton<IRunConnections>(_ => new KeptConnections(_connectionString))
        .AddSingleton<SearchDialect, SqliteSearch>()
        .AddHostedService(_ => new WalCheckpoints(_connectionString, options.IsDurable ? DiskSync.Normal : DiskSync.Off));

    public Task OpenAsync(BotDb db, IReadOnlyList<BotDefinition> bots, CancellationToken cancellationToken) =>
        DatabaseFile.OpenAsync(db, bots, options.DatabasePath, options.TimeProvider.GetUtcNow(), cancellationToken);

    public InvalidOperationException ExplainFailure(Exception exception) => DatabaseFile.CannotBeOpened(options.DatabasePath, exception.GetBaseException().Message, exception);
}
