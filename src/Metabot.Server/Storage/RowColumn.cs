using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Metabot.Server.Storage;

// A column as EF Core maps it, for rows that it does not track.
internal sealed class RowColumn
{
    private readonly IProperty _property;
    private readonly RelationalTypeMapping _mapping;
    private readonly Func<DbDataReader, int, object> _take;

    public RowColumn(IProperty property, int index)
    {
        (_property, _mapping) = (property, property.GetRelationalTypeMapping());
        _take = FindReader(_mapping);
        Parameter = string.Create(CultureInfo.InvariantCulture, $"@p{index}");
    }

    public string Name => _property.GetColumnName();

    public string Parameter { get; }

    public DbParameter CreateParameter(DbCommand command) => _mapping.CreateParameter(command, Parameter, value: null, nullable: true);

    public DbParameter CreateParameter(DbCommand command, object row)
    {
        var parameter = CreateParameter(command);
        parameter.Value = Read(row);
        return parameter;
    }

    public object Read(object row)
    {
        var value = _property.PropertyInfo!.GetValue(row);
        return (_mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
    }

    public void Fill(object row, DbDataReader reader, int place)
    {
        object? value = null;
        if (!reader.IsDBNull(place))
        {
            var stored = _take(reader, place);
            value = _mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
        }

        _property.PropertyInfo!.SetValue(row, value);
    }

    // Those that most columns have need no reflection.
    private static Func<DbDataReader, int, object> FindReader(RelationalTypeMapping mapping)
    {
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        var method = mapping.GetDataReaderMethod();
        return Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
        {
            TypeCode.Int64 => (reader, place) => reader.GetInt64(place),
            TypeCode.Int32 => (reader, place) => reader.GetInt32(place),
            TypeCode.Boolean => (reader, place) => reader.GetBoolean(place),
            TypeCode.String => (reader, place) => reader.GetString(place),
            _ => (reader, place) => method.Invoke(reader, [place])!,
        };
    }
}
