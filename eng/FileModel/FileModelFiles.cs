using System.Diagnostics.CodeAnalysis;
using System.Text;
using Metabot.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace Metabot.FileModel;

/// <summary>What a server would find out at each start about the tables of its file, by EF Core's own design-time tools.</summary>
public static class FileModelFiles
{
    private const string Schema = "schema.sql";

    // Would have every database take this model, PostgreSQL's too.
    private const string ChoiceForAll = "BotDbAssemblyAttributes.cs";

    /// <summary>Writes the model in C# and the tables as SQL into a folder, and gives the names of the files.</summary>
    public static IReadOnlyList<string> Write(string folder)
    {
        using var db = new BotDb(new DbContextOptionsBuilder<BotDb>().UseSqlite().Options);
        using var services = CreateServices(db);
        services.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(
            db.GetService<IDesignTimeModel>().Model,
            folder,
            new CompiledModelCodeGenerationOptions
            {
                ContextType = typeof(BotDb),
                ModelNamespace = "Metabot.Server.Storage.FileModel",
                Language = "C#",
                UseNullableReferenceTypes = true,
            });
        File.Delete(Path.Combine(folder, ChoiceForAll));
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            Rewrite(file, File.ReadAllText(file).Replace("public partial class", "internal partial class"));
        }

        Rewrite(Path.Combine(folder, Schema), db.Database.GenerateCreateScript());
        return [.. Directory.EnumerateFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
    }

    private static void Rewrite(string file, string text) =>
        File.WriteAllText(file, $"{text.ReplaceLineEndings("\n").TrimEnd()}\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    [SuppressMessage("Usage", "EF1001", Justification = "A provider's design-time services are public by name alone.")]
    private static ServiceProvider CreateServices(BotDb db)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices();
        new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices().ConfigureDesignTimeServices(services);
        return services.AddDbContextDesignTimeServices(db).BuildServiceProvider();
    }
}
