using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Metabot.Server.Storage;

// Rows of one table out of a query of our own, of which EF Core does not know.
internal sealed class RowReading<T>
    where T : class
{
    private static readonly ConditionalWeakTable<IModel, RowReading<T>> Known = [];

    private readonly ISqlGenerationHelper _sql;
    private readonly List<RowColumn> _columns;
    private readonly int _key;

    private RowReading(IEntityType type, ISqlGenerationHelper sql)
    {
        var properties = type.GetProperties().ToList();
        (_sql, _columns) = (sql, [.. properties.Select((property, index) => new RowColumn(property, index))]);
        _key = properties.IndexOf(type.FindPrimaryKey()!.Properties[0]);
    }

    public int Width => _columns.Count;

    public static RowReading<T> For(BotDb db) =>
        Known.GetValue(db.Model, model => new RowReading<T>(model.FindEntityType(typeof(T))!, db.GetService<ISqlGenerationHelper>()));

    public string WriteColumns(string table) => string.Join(", ", _columns.Select(column => $"{table}.{_sql.DelimitIdentifier(column.Name)}"));

    // Null where a join found no row.
    public T? Read(DbDataReader reader, int first)
    {
        if (reader.IsDBNull(first + _key))
        {
            return null;
        }

        var row = Activator.CreateInstance<T>();
        for (var i = 0; i < _columns.Count; i++)
        {
            _columns[i].Fill(row, reader, first + i);
        }

        return row;
    }
}
