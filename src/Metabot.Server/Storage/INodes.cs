namespace Metabot.Server.Storage;

// What the servers that share a database settle among themselves. Who is alone has nothing to settle.
internal interface INodes
{
    bool IsAlone { get; }

    // Keeps these leads from the other nodes until it is disposed.
    Task<IDisposable> HoldLeadsAsync(IReadOnlyCollection<long> leadIds);

    // Does the work on one node at a time: another takes it over when that one ends.
    Task DoOnOneAsync(NodeDuty duty, Func<CancellationToken, Task> work, CancellationToken stoppingToken);

    // Tells the other nodes.
    Task TellAsync(IReadOnlyCollection<NodeNews> told, CancellationToken cancellationToken);

    // Tells the others which bots this node serves, and gives what they tell; to be repeated, for who is silent is forgotten.
    Task<IReadOnlyList<NodeBot>> CheckInAsync(IReadOnlyList<NodeBot> mine, CancellationToken cancellationToken);

    Task LeaveAsync();

    // What the others tell, until the server stops.
    IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken stoppingToken);
}

// What only one node is to do at a time.
internal enum NodeDuty
{
    Deliver = 1,
    Receive,
    RemoveOldRows,
}
