import { client, everyPage, type Schemas } from "../../shared/api";

export const membersQuery = {
  queryKey: ["members"],
  queryFn: () =>
    everyPage<Schemas["Member"]>((query) => client.GET("/api/members", { params: { query } })),
};

export const invitationsQuery = {
  queryKey: ["member-invitations"],
  queryFn: () =>
    everyPage<Schemas["MemberInvitation"]>((query) =>
      client.GET("/api/member-invitations", { params: { query } }),
    ),
};
