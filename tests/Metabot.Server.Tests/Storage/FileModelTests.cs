using Metabot.Server.Storage;
using Metabot.Server.Storage.FileModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Metabot.Server.Tests.Storage;

// What eng/FileModel wrote, beside what the rows say today. Where they differ: dotnet run --project eng/FileModel
public sealed class FileModelTests
{
    private const MetadataDebugStringOptions Everything = MetadataDebugStringOptions.LongDefault & ~MetadataDebugStringOptions.IncludeAnnotations;

    [Fact]
    public void A_new_file_has_the_tables_of_the_rows()
    {
        using var db = CreateUnprepared();
        Assert.Equal(db.Database.GenerateCreateScript().ReplaceLineEndings("\n").TrimEnd(), FileSchema.Read().TrimEnd());
    }

    [Fact]
    public void The_model_of_a_file_is_that_of_the_rows()
    {
        using var found = CreateUnprepared();
        using var brought = CreatePrepared();
        Assert.Equal(DescribeTables(found.Model), DescribeTables(brought.Model));
    }

    [Fact]
    public void Each_column_is_written_and_compared_as_the_rows_say()
    {
        using var found = CreateUnprepared();
        using var brought = CreatePrepared();
        var columns = DescribeColumns(found.Model).ToList();
        Assert.True(columns.Count > 100);
        Assert.Equal(columns, DescribeColumns(brought.Model));
    }

    private static BotDb CreateUnprepared() => new(new DbContextOptionsBuilder<BotDb>().UseSqlite().Options);

    private static BotDb CreatePrepared() => new(new DbContextOptionsBuilder<BotDb>().UseSqlite().UseModel(BotDbModel.Instance).Options);

    // Not the model as a whole: what is read as a number by SQL is among its types then, in whichever test it was.
    private static IEnumerable<string> DescribeTables(IModel model) => model.GetEntityTypes().OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => type.ToDebugString(Everything));

    private static IEnumerable<string> DescribeColumns(IModel model) =>
        from type in model.GetEntityTypes()
        from property in type.GetProperties()
        orderby type.Name, property.Name
        select $"{type.GetTableName()}.{property.GetColumnName()} {property.GetColumnType()} {Describe(property)}";

    private static string Describe(IProperty property) =>
        $"{property.GetTypeMapping().Converter?.GetType().Name} {property.GetValueComparer().GetType().Name} null {property.IsNullable} token {property.IsConcurrencyToken} {property.ValueGenerated}";
}
