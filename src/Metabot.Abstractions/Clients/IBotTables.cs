using System.Text.Json.Nodes;

namespace Metabot;

/// <summary>
/// The tables of one bot, as <c>table.createItem</c> and <c>table.find</c> see them. These endpoints are this project's own, the platform
/// documents none of them. Instances are safe for concurrent use.
/// </summary>
/// <remarks>Every method throws <see cref="BotApiException"/>, <see cref="BotConnectionException"/> and <see cref="OperationCanceledException"/> as <see cref="IBotClient"/> does.</remarks>
public interface IBotTables
{
    /// <summary>Adds a row (<c>POST …/tables/{table}/rows</c>).</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="fields">The row, by the names of its columns.</param>
    /// <param name="cancellationToken">Stops waiting; the row may have been added all the same.</param>
    /// <exception cref="JobValidationException">The name cannot be a table's: it is blank, or an address cannot carry it (rule MBOT1002).</exception>
    /// <exception cref="BotNotFoundException">The bot declares its tables, and has no such one.</exception>
    Task<BotRow> AddRowAsync(string table, JsonObject fields, CancellationToken cancellationToken = default);

    /// <summary>All rows, the oldest first, page by page as they are asked for (<c>GET …/tables/{table}/rows</c>).</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="JobValidationException">The name cannot be a table's: it is blank, or an address cannot carry it (rule MBOT1002).</exception>
    IAsyncEnumerable<BotRow> ListRowsAsync(string table, CancellationToken cancellationToken = default);
}
