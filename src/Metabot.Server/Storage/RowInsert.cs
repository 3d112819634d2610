using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Metabot.Server.Storage;

// Many new rows of one table in the transaction that is open, by one statement that is prepared once, where a tracked row costs one that is
// made anew. Ids that the database counts are set.
internal static class RowInsert
{
    public static async Task WriteAsync<T>(BotDb db, IReadOnlyCollection<T> rows)
        where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var type = db.Model.FindEntityType(typeof(T))!;
        var counted = type.FindPrimaryKey()!.Properties.SingleOrDefault(property => property.ValueGenerated == ValueGenerated.OnAdd);
        var columns = type.GetProperties().Where(property => property != counted).Select((property, index) => new InsertColumn(property, index)).ToList();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = Write(db.GetService<ISqlGenerationHelper>(), type, columns, counted);
        columns.ForEach(column => column.AddTo(command));
        await command.PrepareAsync();
        foreach (var row in rows)
        {
            columns.ForEach(column => column.Set(row));
            var id = await command.ExecuteScalarAsync(CancellationToken.None);
            counted?.PropertyInfo!.SetValue(row, Convert.ToInt64(id, CultureInfo.InvariantCulture));
        }
    }

    private static string Write(ISqlGenerationHelper sql, IEntityType type, IReadOnlyList<InsertColumn> columns, IProperty? counted)
    {
        var names = string.Join(", ", columns.Select(column => sql.DelimitIdentifier(column.Name)));
        var values = string.Join(", ", columns.Select(column => column.Parameter));
        var returning = counted is null ? "" : $" RETURNING {sql.DelimitIdentifier(counted.GetColumnName())}";
        return $"INSERT INTO {sql.DelimitIdentifier(type.GetTableName()!)} ({names}) VALUES ({values}){returning}";
    }

    private sealed class InsertColumn(IProperty property, int index)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private DbParameter? _parameter;

        public string Name => property.GetColumnName();

        public string Parameter { get; } = string.Create(CultureInfo.InvariantCulture, $"@p{index}");

        public void AddTo(DbCommand command) => command.Parameters.Add(_parameter = _mapping.CreateParameter(command, Parameter, value: null, nullable: true));

        public void Set(object row)
        {
            var value = property.PropertyInfo!.GetValue(row);
            _parameter!.Value = (_mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }
}
