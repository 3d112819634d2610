using System.Text.Json.Nodes;
using Metabot.Answers;
using Metabot.Sending;

namespace Metabot;

/// <content>The bot's own tables.</content>
public sealed partial class BotClient
{
    /// <inheritdoc/>
    public Task<BotRow> AddRowAsync(string table, JsonObject fields, CancellationToken cancellationToken = default)
    {
        var path = PathOfRows(table);
        var row = fields ?? throw new ArgumentNullException(nameof(fields));
        return SendAsync(HttpMethod.Post, path, FieldsBody.Write(writer => OptionalFields.Write(writer, "\"fields\":"u8, row)), AnswerJson.Default.BotRow, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<BotRow> ListRowsAsync(string table, CancellationToken cancellationToken = default)
    {
        var path = PathOfRows(table);
        return ListAsync(after => $"{path}?after_id={after}", AnswerJson.Default.IReadOnlyListBotRow, row => row.RowId, cancellationToken);
    }

    private static string PathOfRows(string table)
    {
        JobRules.CheckTable(table);
        return $"tables/{Uri.EscapeDataString(table)}/rows";
    }
}
