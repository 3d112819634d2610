namespace Orders.Generated;

/// <summary>Handlers whose request delegates are written by the request delegate generator.</summary>
public static class GeneratedEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/body/LocalOrder", (LocalOrder body) => body);
        app.MapPost("/body/OrderRecord", (OrderRecord body) => body);
        app.MapPost("/body/OrderPlain", (OrderPlain body) => body);
        app.MapPost("/body/OrderInit", (OrderInit body) => body);
        app.MapPost("/body/OrderClass", (OrderClass body) => body);
        app.MapPost("/body/OrderStruct", (OrderStruct body) => body);
        app.MapPost("/body/OrderValue", (OrderValue body) => body);
        app.MapGet("/parameters/LocalOrder", ([AsParameters] LocalOrder order) => order);
        app.MapGet("/parameters/OrderRecord", ([AsParameters] OrderRecord order) => order);
        app.MapGet("/parameters/OrderPlain", ([AsParameters] OrderPlain order) => order);
        app.MapGet("/parameters/OrderInit", ([AsParameters] OrderInit order) => order);
        app.MapGet("/parameters/OrderClass", ([AsParameters] OrderClass order) => order);
        app.MapGet("/parameters/OrderStruct", ([AsParameters] OrderStruct order) => order);
        app.MapGet("/parameters/OrderValue", ([AsParameters] OrderValue order) => order);
        app.MapGet("/route/{code}", (OrderCode code) => code);
        app.MapGet("/query", (OrderCode code) => code);
        app.MapGet("/request", (OrderRequest order) => order);
    }
}
