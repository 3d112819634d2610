using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Metabot.Server.Storage;

// New rows of one table in the transaction that is open, by one statement, where EF Core takes three times as long to track a row and to make a
// statement for it anew. Ids that the database counts are set; EF Core does not know of the rows.
internal sealed class RowInsert
{
    private static readonly ConditionalWeakTable<IEntityType, RowInsert> Known = [];

    private const int LargestBatch = 200;

    private readonly IProperty? _counted;
    private readonly List<RowColumn> _columns;
    private readonly string _text;

    private RowInsert(IEntityType type, ISqlGenerationHelper sql)
    {
        _counted = type.FindPrimaryKey()!.Properties.SingleOrDefault(property => property.ValueGenerated == ValueGenerated.OnAdd);
        _columns = [.. type.GetProperties().Where(property => property != _counted).Select((property, index) => new RowColumn(property, index))];
        var names = string.Join(", ", _columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var values = string.Join(", ", _columns.Select(column => column.Parameter));
        var returning = _counted is null ? "" : $" RETURNING {sql.DelimitIdentifier(_counted.GetColumnName())}";
        _text = $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({names}) VALUES ({values}){returning}";
    }

    public static async Task WriteAsync<T>(BotDb db, IReadOnlyCollection<T> rows)
        where T : class
    {
        if (rows.Count > 0)
        {
            var insert = Known.GetValue(db.Model.FindEntityType(typeof(T))!, type => new RowInsert(type, db.GetService<ISqlGenerationHelper>()));
            await insert.WriteRowsAsync(db, rows);
        }
    }

    private async Task WriteRowsAsync(BotDb db, IReadOnlyCollection<object> rows)
    {
        await using var command = db.CreateCommand(_text);
        if (rows.Count > 1 && command.Connection!.CanCreateBatch)
        {
            foreach (var some in rows.Chunk(LargestBatch))
            {
                await WriteTogetherAsync(command, some);
            }

            return;
        }

        if (command.Parameters.Count == 0)
        {
            _columns.ForEach(column => command.Parameters.Add(column.CreateParameter(command)));
        }

        if (rows.Count > 1)
        {
            await command.PrepareAsync();
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                command.Parameters[i].Value = _columns[i].Read(row);
            }

            Count(row, await command.ExecuteScalarAsync(CancellationToken.None));
        }
    }

    // In one round trip, where that is one to another machine.
    private async Task WriteTogetherAsync(DbCommand command, object[] rows)
    {
        await using var batch = command.Connection!.CreateBatch();
        batch.Transaction = command.Transaction;
        foreach (var row in rows)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = _text;
            _columns.ForEach(column => one.Parameters.Add(column.CreateParameter(command, row)));
            batch.BatchCommands.Add(one);
        }

        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        for (var i = 0; _counted is not null && i < rows.Length; i++)
        {
            await reader.ReadAsync(CancellationToken.None);
            Count(rows[i], reader.GetValue(0));
            await reader.NextResultAsync(CancellationToken.None);
        }
    }

    private void Count(object row, object? id) => _counted?.PropertyInfo!.SetValue(row, Convert.ToInt64(id, CultureInfo.InvariantCulture));
}
