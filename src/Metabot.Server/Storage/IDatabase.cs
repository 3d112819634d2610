using Metabot.Server.Scripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Metabot.Server.Storage;

// Where a server keeps all it has: a file, which it has for itself, or a database server, which several nodes share. What differs
// between the two is in here, and nowhere else.
internal interface IDatabase
{
    // As the start and the log tell it; nothing secret is in it.
    string Name { get; }

    // To be had before anything is opened.
    IDatabaseHold Hold();

    void Configure(DbContextOptionsBuilder builder);

    // Null for one server alone, which needs no scheduler that several could share.
    Action<IQuartzBuilder>? ConfigureScheduler { get; }

    ICommitConnection CreateCommitConnection();

    // The services that are others for each.
    void AddServices(IServiceCollection services);

    // Makes the tables when there are none, and the rows of bots that are new.
    Task OpenAsync(BotDb db, IReadOnlyList<BotDefinition> bots, CancellationToken cancellationToken);

    // One line for whoever starts the server.
    InvalidOperationException ExplainFailure(Exception exception);
}

// Ends when it is disposed.
internal interface IDatabaseHold : IDisposable
{
    // A start that failed leaves everything as it was.
    void Undo();
}
