namespace Metabot.OpenApi.Tests;

/// <summary>Clients that others' generators make of the document with their defaults compile and plan a job.</summary>
public class GeneratedClientTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task NSwag()
    {
        var file = Path.Combine(Folder("nswag"), "Client.cs");
        await Tools.RunDotnetToolAsync("nswag", "openapi2csclient", $"/input:{server.DocumentFile}", $"/output:{file}");

        Assert.Equal("True Scheduled True Cancelled; Kettle 1 row, 9007199254740993 is not there", await CallAsync("NSwag.cs.txt", [file]));
    }

    [Fact]
    public async Task Kiota()
    {
        var folder = Folder("kiota");
        await Tools.RunDotnetToolAsync("kiota", "generate", "--language", "CSharp", "--openapi", server.DocumentFile, "--output", folder);

        Assert.Equal("True Scheduled True Cancelled; Kettle 1 row, 9007199254740993 is not there", await CallAsync("Kiota.cs.txt", Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)));
    }

    [Fact]
    public async Task NSwag_makes_a_method_of_each_operation_with_wide_ids_and_optional_fields_that_can_be_null()
    {
        var file = Path.Combine(Folder("nswag-methods"), "Client.cs");
        await Tools.RunDotnetToolAsync("nswag", "openapi2csclient", $"/input:{server.DocumentFile}", $"/output:{file}");
        var assembly = GeneratedCode.Compile([file]);

        var methods = assembly.GetType("MyNamespace.Client")!.GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)).ToList();
        Assert.Equal(OperationTests.Operations.Select(row => row.Data.Item1 + "Async"), methods.Select(method => char.ToLowerInvariant(method.Name[0]) + method.Name[1..]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(methods.SelectMany(method => method.GetParameters()).Where(parameter => IsId(parameter.Name!)), parameter => Assert.Equal(typeof(long), Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType));
        var fields = assembly.GetType("MyNamespace.ScheduleJob")!.GetProperties().Where(property => property.PropertyType.IsValueType).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, property => Assert.NotNull(Nullable.GetUnderlyingType(property.PropertyType)));
    }

    private static bool IsId(string name) => name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("_id", StringComparison.Ordinal);

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(server.DocumentFile)!, name)).FullName;

    private async Task<string> CallAsync(string caller, IEnumerable<string> generated)
    {
        var calls = GeneratedCode.Compile([.. generated, Path.Combine(AppContext.BaseDirectory, "Clients", caller)]).GetType("Calls")!;
        return await (Task<string>)calls.GetMethod("RunAsync")!.Invoke(null, [server.Http, server.Address, server.BotId])!;
    }
}
