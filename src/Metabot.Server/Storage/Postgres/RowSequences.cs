using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Metabot.Server.Storage.Postgres;

// A sequence for each table of rows that scripts make.
internal sealed class RowSequences : IRowIds
{
    public Task<long> NextAsync<T>(BotDb db)
        where T : class, IRow =>
        db.Database.SqlQuery<long>($"SELECT nextval({Quote(db.Model.FindEntityType(typeof(T))!)}::regclass) AS \"Value\"").SingleAsync();

    public static string WriteScript(IModel model) => string.Concat(model.GetEntityTypes()
        .Where(type => type.ClrType.IsAssignableTo(typeof(IRow)))
        .Select(type => $"CREATE SEQUENCE {Quote(type)};\n"));

    private static string Quote(IEntityType type) => $"\"{type.GetTableName()}_Ids\"";
}
