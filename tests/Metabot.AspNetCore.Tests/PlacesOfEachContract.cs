using System.Net;
using Orders;
using Orders.Generated;

namespace Metabot.AspNetCore.Tests;

public sealed class StructPlaces(ContractApplication<OrderStruct> application) : ContractPlaces<OrderStruct>(application);

public sealed class RecordStructPlaces(ContractApplication<OrderValue> application) : ContractPlaces<OrderValue>(application);

// MVC makes no structs of queries and forms, whoever wrote them.
public abstract class ClassPlaces<T>(ContractApplication<T> application) : ContractPlaces<T>(application)
    where T : class
{
    [Theory]
    [InlineData("/form")]
    [InlineData("/mvc/Form")]
    public async Task Is_a_form(string path) => Assert.Equal(Json, await AnswerAsync(await PostFormAsync(path)));

    [Fact]
    public async Task Is_a_query() => Assert.Equal(Json, await AnswerAsync(await Http.GetAsync(new Uri("/mvc/Query" + Query, UriKind.Relative), TestEnd)));
}

public sealed class RecordPlaces(ContractApplication<OrderRecord> application) : ClassPlaces<OrderRecord>(application);

public sealed class PlainRecordPlaces(ContractApplication<OrderPlain> application) : ClassPlaces<OrderPlain>(application);

public sealed class InitRecordPlaces(ContractApplication<OrderInit> application) : ClassPlaces<OrderInit>(application);

public sealed class LocalRecordPlaces(ContractApplication<LocalOrder> application) : ClassPlaces<LocalOrder>(application);

public sealed class PlainClassPlaces(ContractApplication<OrderClass> application) : ClassPlaces<OrderClass>(application)
{
    [Fact]
    public async Task Is_validated()
    {
        var answer = await PostAsync("/mvc/Body", """{"name":"","count":101}""");
        var problem = await answer.Content.ReadAsStringAsync(TestEnd);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The Name field is required.", problem, StringComparison.Ordinal);
        Assert.Contains("between 1 and 100", problem, StringComparison.Ordinal);
    }
}
