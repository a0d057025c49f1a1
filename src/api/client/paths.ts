/** Generated from the OpenAPI document by tools/api-client.ts; not to be changed by hand. */
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "alive";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "not-ready";
                            /** @description without workers it serves, but inspects nothing */
                            missing: ("database" | "migrations" | "workers")[];
                            why: string | null;
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {unknown} */
                            status: "ready" | "not-ready";
                            /** @description without workers it serves, but inspects nothing */
                            missing: ("database" | "migrations" | "workers")[];
                            why: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                account: string;
                                name: string;
                                /** @description UUID */
                                organisationId: string;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            };
                            /** @description what this one may do */
                            actions: string[];
                            mustChangePassword: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        account: string;
                        password: string;
                        /** @description of the second factor */
                        code?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                account: string;
                                name: string;
                                /** @description UUID */
                                organisationId: string;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            };
                            /** @description what this one may do */
                            actions: string[];
                            mustChangePassword: boolean;
                        } | {
                            /** @enum {boolean} */
                            codeNeeded: true;
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                name: string;
                                scopes: string[];
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                madeAt: string;
                                usedAt: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                endsAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        scopes: string[];
                        days: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            token: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description the sign-in service is set up */
                            openid: boolean;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description path of ours to go to after; default / */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description to the sign-in service */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description to where one wanted to go */
                302: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/openid/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: {
                    /** @description path of ours to go to after; default / */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description where to send the browser */
                            location: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject: string;
                    };
                };
            };
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                parentId: string | null;
                                name: string;
                                /** @enum {unknown} */
                                level: "ministry" | "province" | "city" | "county" | "unit";
                                divisionCode: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        parentId: string;
                        name: string;
                        /** @enum {unknown} */
                        level: "ministry" | "province" | "city" | "county" | "unit";
                        divisionCode?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        divisionCode?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            parentId: string | null;
                            name: string;
                            /** @enum {unknown} */
                            level: "ministry" | "province" | "city" | "county" | "unit";
                            divisionCode: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                account: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId: string;
                        account: string;
                        name: string;
                        /** Format: email */
                        email?: string;
                        phone?: string;
                        roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                account: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                                version: number;
                            };
                            password: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            account: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            account: string;
                            name: string;
                            email: string | null;
                            phone: string | null;
                            roles: ("system-administrator" | "security-administrator" | "audit-administrator" | "supervisor" | "intermediate-office" | "inspector" | "second-reviewer" | "third-party-tester" | "unit-owner" | "unit-editor" | "reader")[];
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        secondFactor?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            password: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description words of name, code, addresses, owners */
                    text?: string;
                    state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                    /** @description UUID */
                    organisationId?: string;
                    isPortal?: boolean;
                    platform?: string;
                    /** @description UUID */
                    parentId?: string;
                    /** @description next of the page before */
                    after?: string;
                    order?: "name" | "code";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @enum {unknown} */
                                state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                                /** @description the object that took its place */
                                succeededBy: string | null;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                changedAt: string;
                                changedByName: string;
                                code: string | null;
                                name: string;
                                isPortal: boolean;
                                hasNoServices: boolean;
                                homeUrl: string;
                                furtherUrls: string[];
                                organizer: string | null;
                                operator: string | null;
                                supervisor: string | null;
                                contact: string | null;
                                parentId: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        name: string;
                        isPortal?: boolean;
                        hasNoServices?: boolean;
                        homeUrl: string;
                        furtherUrls?: string[];
                        organizer?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        contact?: string | null;
                        parentId?: string | null;
                        /** @description UUID */
                        organisationId: string;
                        /** @enum {unknown} */
                        state?: "preparing" | "normal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId?: string;
                        code?: string | null;
                        name?: string;
                        isPortal?: boolean;
                        hasNoServices?: boolean;
                        homeUrl?: string;
                        furtherUrls?: string[];
                        organizer?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        contact?: string | null;
                        parentId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                validFrom: string;
                                validTo: string | null;
                                changedByName: string;
                                record: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description words of name, code, addresses, owners */
                    text?: string;
                    state?: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                    /** @description UUID */
                    organisationId?: string;
                    isPortal?: boolean;
                    platform?: string;
                    /** @description UUID */
                    parentId?: string;
                    /** @description next of the page before */
                    after?: string;
                    order?: "name" | "code";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @enum {unknown} */
                                state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                                /** @description the object that took its place */
                                succeededBy: string | null;
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                changedAt: string;
                                changedByName: string;
                                code: string | null;
                                platform: string;
                                name: string;
                                owner: string | null;
                                operator: string | null;
                                supervisor: string | null;
                                link: string | null;
                                storeUrls: string[];
                                contact: string | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string | null;
                        platform: string;
                        name: string;
                        owner?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        link?: string | null;
                        storeUrls?: string[];
                        contact?: string | null;
                        /** @description UUID */
                        organisationId: string;
                        /** @enum {unknown} */
                        state?: "preparing" | "normal";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId?: string;
                        code?: string | null;
                        platform?: string;
                        name?: string;
                        owner?: string | null;
                        operator?: string | null;
                        supervisor?: string | null;
                        link?: string | null;
                        storeUrls?: string[];
                        contact?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                version: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                validFrom: string;
                                validTo: string | null;
                                changedByName: string;
                                record: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: {
                            url: string;
                            name: string | null;
                            class: string | null;
                            period: string | null;
                            exempt: {
                                reason: string;
                                /**
                                 * Format: date
                                 * @description Beijing date, included
                                 */
                                until: string;
                            } | null;
                            /** @description not a column of this site */
                            isIgnored: boolean;
                            isConfirmed: boolean;
                            /** @description the one that was looked at; null: not registered yet */
                            version: number | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/columns/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                url: string;
                                name: string | null;
                                class: string | null;
                                period: string | null;
                                exempt: {
                                    reason: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date, included
                                     */
                                    until: string;
                                } | null;
                                /** @description not a column of this site */
                                isIgnored: boolean;
                                confirmedAt: string | null;
                                confirmedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                kind: "sites" | "accounts";
                                source: string;
                                fileName: string;
                                counts: {
                                    [key: string]: number;
                                };
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                madeAt: string;
                                madeByName: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    /** @description the system that the file is from */
                    source: string;
                    fileName: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            source: string;
                            fileName: string;
                            counts: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            source: string;
                            fileName: string;
                            counts: {
                                [key: string]: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    kind?: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description the same from one reconciliation to the next */
                                key: string;
                                /** @enum {unknown} */
                                kind: "address" | "renamed" | "state" | "owner" | "unreported" | "unregistered" | "duplicate";
                                recordId: string | null;
                                row: number | null;
                                ours: {
                                    [key: string]: string;
                                } | null;
                                theirs: {
                                    [key: string]: string;
                                } | null;
                                message: string;
                                /** @description not among those of the reconciliation before */
                                isNew: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{id}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        successorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            name: string;
                            isPortal: boolean;
                            hasNoServices: boolean;
                            homeUrl: string;
                            furtherUrls: string[];
                            organizer: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            contact: string | null;
                            parentId: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/successor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        successorId: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            state: "preparing" | "normal" | "suspended" | "closing" | "closed" | "deregistered";
                            /** @description the object that took its place */
                            succeededBy: string | null;
                            version: number;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            changedByName: string;
                            code: string | null;
                            platform: string;
                            name: string;
                            owner: string | null;
                            operator: string | null;
                            supervisor: string | null;
                            link: string | null;
                            storeUrls: string[];
                            contact: string | null;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {unknown} */
                                by: "address" | "name" | "link";
                                value: string;
                                records: {
                                    /** @description UUID */
                                    id: string;
                                    code: string | null;
                                    name: string;
                                    /** @description UUID */
                                    organisationId: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "new" | "ours" | "foreign";
                    /** @description UUID */
                    siteId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @description UUID */
                                siteId: string;
                                /** @enum {unknown} */
                                kind: "host" | "account";
                                url: string;
                                name: string | null;
                                seenOn: string;
                                /** @enum {unknown} */
                                seenHow: "link" | "certificate";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                firstSeenAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                lastSeenAt: string;
                                /** @enum {unknown} */
                                state: "new" | "ours" | "foreign";
                                reason: string | null;
                                decidedByName: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/discoveries/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        state: "new" | "ours" | "foreign";
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            siteId: string;
                            /** @enum {unknown} */
                            kind: "host" | "account";
                            url: string;
                            name: string | null;
                            seenOn: string;
                            /** @enum {unknown} */
                            seenHow: "link" | "certificate";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            firstSeenAt: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            lastSeenAt: string;
                            /** @enum {unknown} */
                            state: "new" | "ours" | "foreign";
                            reason: string | null;
                            decidedByName: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "filed" | "approved" | "refused" | "withdrawn";
                    /** @description UUID */
                    siteId?: string;
                    /** @description UUID */
                    accountId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                siteId: string | null;
                                accountId: string | null;
                                /** @enum {unknown} */
                                kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                                /** @enum {unknown} */
                                state: "filed" | "approved" | "refused" | "withdrawn";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                beginsAt: string;
                                endsAt: string | null;
                                reason: string;
                                noticeUrl: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                filedAt: string;
                                filedByName: string;
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description when it moved the state of its object */
                                effectiveAt: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        siteId?: string;
                        /** @description UUID */
                        accountId?: string;
                        /** @enum {unknown} */
                        kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        beginsAt: string;
                        /**
                         * Format: date-time
                         * @description UTC
                         */
                        endsAt?: string;
                        reason: string;
                        noticeUrl?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        approve: boolean;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/filings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @enum {unknown} */
                            kind: "opening" | "change" | "outage" | "suspension" | "resumption" | "closing" | "closure" | "deregistration";
                            /** @enum {unknown} */
                            state: "filed" | "approved" | "refused" | "withdrawn";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            beginsAt: string;
                            endsAt: string | null;
                            reason: string;
                            noticeUrl: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description when it moved the state of its object */
                            effectiveAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    kind: "sites" | "accounts";
                    fileName: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    outcome?: "new" | "changed" | "unchanged" | "rejected";
                    /** @description next of the page before */
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description the heading is row 1 */
                                row: number;
                                /** @enum {unknown} */
                                outcome: "new" | "changed" | "unchanged" | "rejected";
                                recordId: string | null;
                                changes: {
                                    field: string;
                                    from: unknown;
                                    to: unknown;
                                }[];
                                problems: {
                                    column: string;
                                    reason: string;
                                }[];
                                /** @description let in, to be looked at */
                                warnings: {
                                    column: string;
                                    reason: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        digest: string;
                        leaveOutRejected?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @enum {unknown} */
                            kind: "sites" | "accounts";
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            counts: {
                                new: number;
                                changed: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                    kind?: "quarter" | "special" | "self-check";
                    /** @description UUID */
                    parentRoundId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                name: string;
                                /** @enum {unknown} */
                                kind: "quarter" | "special" | "self-check";
                                /** @description both days included */
                                period: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                windows: {
                                    /** @description both days included */
                                    site?: {
                                        /** @description Beijing date */
                                        from: string;
                                        /** @description Beijing date */
                                        to: string;
                                    };
                                    /** @description both days included */
                                    account?: {
                                        /** @description Beijing date */
                                        from: string;
                                        /** @description Beijing date */
                                        to: string;
                                    };
                                };
                                asOf: string | null;
                                /** @description ids by object kind; left out: the national indicators */
                                rulebooks: {
                                    site?: string;
                                    account?: string;
                                };
                                selection: {
                                    kinds: ("site" | "account")[];
                                    levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                    /** @description and all below them */
                                    organisationIds?: string[];
                                    /** @enum {unknown} */
                                    portals?: "all" | "only" | "without";
                                    platforms?: string[];
                                };
                                coverage: {
                                    /** @enum {string} */
                                    mode: "full";
                                } | {
                                    /** @enum {string} */
                                    mode: "sample";
                                    seed: string;
                                    shares: {
                                        portal?: number;
                                        site?: number;
                                        account?: number;
                                    };
                                    /**
                                     * @description what is drawn among: levels, or the offices just below
                                     * @enum {unknown}
                                     */
                                    strata?: "level" | "office";
                                };
                                settings: {
                                    issuers?: string[];
                                    jointWith?: string[];
                                    approvedBy?: string | null;
                                    /** @description pass rates from which a unit is green, yellow; below: red */
                                    board?: {
                                        greenFrom: number;
                                        yellowFrom: number;
                                    };
                                };
                                parentRoundId: string | null;
                                previousRoundId: string | null;
                                yearBeforeRoundId: string | null;
                                /** @enum {unknown} */
                                state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                                draw: {
                                    frameHash: string;
                                    frameHashes: {
                                        site: string | null;
                                        account: string | null;
                                    };
                                    seed: string | null;
                                    strata: {
                                        stratum: string;
                                        /** @enum {unknown} */
                                        objectKind: "site" | "account";
                                        share: number;
                                        population: number;
                                        drawn: number;
                                    }[];
                                    leftOut: {
                                        [key: string]: number;
                                    };
                                } | null;
                                openedAt: string | null;
                                inspectedAt: string | null;
                                frozenAt: string | null;
                                cancelledAt: string | null;
                                cancelReason: string | null;
                                correctionReason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                createdAt: string;
                                createdByName: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId: string;
                        name: string;
                        /** @enum {unknown} */
                        kind: "quarter" | "special" | "self-check";
                        /** @description both days included */
                        period: {
                            /** @description Beijing date */
                            from: string;
                            /** @description Beijing date */
                            to: string;
                        };
                        selection: {
                            kinds: ("site" | "account")[];
                            levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                            /** @description and all below them */
                            organisationIds?: string[];
                            /** @enum {unknown} */
                            portals?: "all" | "only" | "without";
                            platforms?: string[];
                        };
                        coverage: {
                            /** @enum {string} */
                            mode: "full";
                        } | {
                            /** @enum {string} */
                            mode: "sample";
                            seed: string;
                            shares: {
                                portal?: number;
                                site?: number;
                                account?: number;
                            };
                            /**
                             * @description what is drawn among: levels, or the offices just below
                             * @enum {unknown}
                             */
                            strata?: "level" | "office";
                        };
                        windows?: {
                            /** @description both days included */
                            site?: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            /** @description both days included */
                            account?: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                        };
                        asOf?: string | null;
                        /** @description ids by object kind; left out: the national indicators */
                        rulebooks?: {
                            site?: string;
                            account?: string;
                        };
                        settings?: {
                            issuers?: string[];
                            jointWith?: string[];
                            approvedBy?: string | null;
                            /** @description pass rates from which a unit is green, yellow; below: red */
                            board?: {
                                greenFrom: number;
                                yellowFrom: number;
                            };
                        };
                        parentRoundId?: string | null;
                        previousRoundId?: string | null;
                        yearBeforeRoundId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {unknown} */
                        kind?: "quarter" | "special" | "self-check";
                        /** @description both days included */
                        period?: {
                            /** @description Beijing date */
                            from: string;
                            /** @description Beijing date */
                            to: string;
                        };
                        windows?: {
                            /** @description both days included */
                            site?: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            /** @description both days included */
                            account?: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                        };
                        asOf?: string | null;
                        /** @description ids by object kind; left out: the national indicators */
                        rulebooks?: {
                            site?: string;
                            account?: string;
                        };
                        selection?: {
                            kinds: ("site" | "account")[];
                            levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                            /** @description and all below them */
                            organisationIds?: string[];
                            /** @enum {unknown} */
                            portals?: "all" | "only" | "without";
                            platforms?: string[];
                        };
                        coverage?: {
                            /** @enum {string} */
                            mode: "full";
                        } | {
                            /** @enum {string} */
                            mode: "sample";
                            seed: string;
                            shares: {
                                portal?: number;
                                site?: number;
                                account?: number;
                            };
                            /**
                             * @description what is drawn among: levels, or the offices just below
                             * @enum {unknown}
                             */
                            strata?: "level" | "office";
                        };
                        settings?: {
                            issuers?: string[];
                            jointWith?: string[];
                            approvedBy?: string | null;
                            /** @description pass rates from which a unit is green, yellow; below: red */
                            board?: {
                                greenFrom: number;
                                yellowFrom: number;
                            };
                        };
                        parentRoundId?: string | null;
                        previousRoundId?: string | null;
                        yearBeforeRoundId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/population": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            chosen: number;
                            drawn: number | null;
                            counts: {
                                unit: string;
                                unitId: string | null;
                                level: string;
                                /** @enum {unknown} */
                                kind: "portal" | "site" | "account";
                                platform: string | null;
                                count: number;
                            }[];
                            leftOut: {
                                [key: string]: number;
                            };
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            population: number;
                            drawn: number;
                            states: {
                                [key: string]: number;
                            };
                            verdicts: {
                                [key: string]: number;
                            };
                            couldNot: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            isReady: boolean;
                            blockers: {
                                /** @description UUID */
                                roundObjectId: string;
                                name: string;
                                /** @enum {unknown} */
                                why: "not-inspected" | "could-not" | "awaits-review" | "not-judged";
                                sentence: string;
                            }[];
                            openMatters: {
                                [key: string]: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/retries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            /** @description without ids: all that could not be inspected */
            requestBody: {
                content: {
                    "application/json": {
                        objectIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            objects: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/end-of-inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description what waits or runs is no longer waited for */
                        abandon?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            name: string;
                            /** @enum {unknown} */
                            kind: "quarter" | "special" | "self-check";
                            /** @description both days included */
                            period: {
                                /** @description Beijing date */
                                from: string;
                                /** @description Beijing date */
                                to: string;
                            };
                            windows: {
                                /** @description both days included */
                                site?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                                /** @description both days included */
                                account?: {
                                    /** @description Beijing date */
                                    from: string;
                                    /** @description Beijing date */
                                    to: string;
                                };
                            };
                            asOf: string | null;
                            /** @description ids by object kind; left out: the national indicators */
                            rulebooks: {
                                site?: string;
                                account?: string;
                            };
                            selection: {
                                kinds: ("site" | "account")[];
                                levels?: ("ministry" | "province" | "city" | "county" | "unit")[];
                                /** @description and all below them */
                                organisationIds?: string[];
                                /** @enum {unknown} */
                                portals?: "all" | "only" | "without";
                                platforms?: string[];
                            };
                            coverage: {
                                /** @enum {string} */
                                mode: "full";
                            } | {
                                /** @enum {string} */
                                mode: "sample";
                                seed: string;
                                shares: {
                                    portal?: number;
                                    site?: number;
                                    account?: number;
                                };
                                /**
                                 * @description what is drawn among: levels, or the offices just below
                                 * @enum {unknown}
                                 */
                                strata?: "level" | "office";
                            };
                            settings: {
                                issuers?: string[];
                                jointWith?: string[];
                                approvedBy?: string | null;
                                /** @description pass rates from which a unit is green, yellow; below: red */
                                board?: {
                                    greenFrom: number;
                                    yellowFrom: number;
                                };
                            };
                            parentRoundId: string | null;
                            previousRoundId: string | null;
                            yearBeforeRoundId: string | null;
                            /** @enum {unknown} */
                            state: "draft" | "open" | "reviewing" | "frozen" | "cancelled";
                            draw: {
                                frameHash: string;
                                frameHashes: {
                                    site: string | null;
                                    account: string | null;
                                };
                                seed: string | null;
                                strata: {
                                    stratum: string;
                                    /** @enum {unknown} */
                                    objectKind: "site" | "account";
                                    share: number;
                                    population: number;
                                    drawn: number;
                                }[];
                                leftOut: {
                                    [key: string]: number;
                                };
                            } | null;
                            openedAt: string | null;
                            inspectedAt: string | null;
                            frozenAt: string | null;
                            cancelledAt: string | null;
                            cancelReason: string | null;
                            correctionReason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description objects without a verdict that are counted as not known; without ids: all of them */
                        unknown?: {
                            reason: string;
                            objectIds?: string[];
                        };
                        /** @description why what nobody settled is no longer waited for */
                        leaveOpen?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            roundName: string;
                            /** @description 1; a correction makes the next */
                            number: number;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            frozenAt: string;
                            frozenByName: string;
                            objects: number;
                            sha256: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/objects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "waiting" | "running" | "inspected" | "could-not" | "entered";
                    verdict?: "qualified" | "unqualified" | "review" | "unknown";
                    objectKind?: "site" | "account";
                    isDrawn?: boolean;
                    /** @description UUID */
                    organisationId?: string;
                    /** @description in name or code */
                    text?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                roundId: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @enum {unknown} */
                                objectKind: "site" | "account";
                                /** @description UUID */
                                recordId: string;
                                /** @description as registered when the round was opened */
                                record: {
                                    [key: string]: unknown;
                                } & {
                                    name: string;
                                };
                                stratum: string;
                                isDrawn: boolean;
                                /** @enum {unknown} */
                                state: "waiting" | "running" | "inspected" | "could-not" | "entered";
                                progress: {
                                    [key: string]: unknown;
                                } | null;
                                reason: {
                                    code: string;
                                    sentence: string;
                                } | null;
                                inspectionId: string | null;
                                verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
                                score: number | null;
                                sourceName: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                changedAt: string;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/round-objects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            roundId: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            objectKind: "site" | "account";
                            /** @description UUID */
                            recordId: string;
                            /** @description as registered when the round was opened */
                            record: {
                                [key: string]: unknown;
                            } & {
                                name: string;
                            };
                            stratum: string;
                            isDrawn: boolean;
                            /** @enum {unknown} */
                            state: "waiting" | "running" | "inspected" | "could-not" | "entered";
                            progress: {
                                [key: string]: unknown;
                            } | null;
                            reason: {
                                code: string;
                                sentence: string;
                            } | null;
                            inspectionId: string | null;
                            verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
                            score: number | null;
                            sourceName: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/round-objects/{id}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description who looked */
                        sourceName: string;
                        /**
                         * Format: date
                         * @description Beijing date
                         */
                        testedOn: string;
                        /** @enum {unknown} */
                        verdict: "qualified" | "unqualified";
                        score: number | null;
                        faults: {
                            /** @description id in the rulebook of the round */
                            indicator: string;
                            message: string;
                            /** Format: uri */
                            url?: string;
                            quote?: string;
                            /** @description taken for it */
                            points?: number;
                        }[];
                        files?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            roundId: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            objectKind: "site" | "account";
                            /** @description UUID */
                            recordId: string;
                            /** @description as registered when the round was opened */
                            record: {
                                [key: string]: unknown;
                            } & {
                                name: string;
                            };
                            stratum: string;
                            isDrawn: boolean;
                            /** @enum {unknown} */
                            state: "waiting" | "running" | "inspected" | "could-not" | "entered";
                            progress: {
                                [key: string]: unknown;
                            } | null;
                            reason: {
                                code: string;
                                sentence: string;
                            } | null;
                            inspectionId: string | null;
                            verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
                            score: number | null;
                            sourceName: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            changedAt: string;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/result-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/result-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    fileName: string;
                    /** @description who tested, where the table does not say */
                    sourceName: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            roundId: string;
                            sourceName: string;
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            /** @description objects */
                            counts: {
                                new: number;
                                replacing: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            roundId: string;
                            sourceName: string;
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            /** @description objects */
                            counts: {
                                new: number;
                                replacing: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    outcome?: "new" | "replacing" | "unchanged" | "rejected";
                    /** @description next of the page before */
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description first row of the object; the heading is row 1 */
                                row: number;
                                /** @enum {unknown} */
                                outcome: "new" | "replacing" | "unchanged" | "rejected";
                                roundObjectId: string | null;
                                report: {
                                    /** @description who looked */
                                    sourceName: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    testedOn: string;
                                    /** @enum {unknown} */
                                    verdict: "qualified" | "unqualified";
                                    score: number | null;
                                    faults: {
                                        /** @description id in the rulebook of the round */
                                        indicator: string;
                                        message: string;
                                        /** Format: uri */
                                        url?: string;
                                        quote?: string;
                                        /** @description taken for it */
                                        points?: number;
                                    }[];
                                } | null;
                                problems: {
                                    column: string;
                                    reason: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-imports/{id}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        digest: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            roundId: string;
                            sourceName: string;
                            fileName: string;
                            /** @description to be given back when it is applied */
                            digest: string;
                            /** @description objects */
                            counts: {
                                new: number;
                                replacing: number;
                                unchanged: number;
                                rejected: number;
                            };
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            appliedAt: string | null;
                            appliedByName: string | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/good-examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    /** @description UUID */
                    roundId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @description UUID */
                                roundId: string;
                                siteId: string | null;
                                accountId: string | null;
                                /** @description whose it is, as it is printed */
                                name: string;
                                /** @description the strength it shows */
                                topic: string;
                                /** @description half a sentence after the name */
                                text: string;
                                url: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                createdAt: string;
                                createdByName: string;
                                withdrawnAt: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description UUID */
                        organisationId: string;
                        /** @description UUID */
                        roundId: string;
                        siteId?: string | null;
                        accountId?: string | null;
                        /** @description whose it is, as it is printed */
                        name: string;
                        /** @description the strength it shows */
                        topic: string;
                        /** @description half a sentence after the name */
                        text: string;
                        url?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @description whose it is, as it is printed */
                            name: string;
                            /** @description the strength it shows */
                            topic: string;
                            /** @description half a sentence after the name */
                            text: string;
                            url: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            withdrawnAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/good-examples/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @description whose it is, as it is printed */
                            name: string;
                            /** @description the strength it shows */
                            topic: string;
                            /** @description half a sentence after the name */
                            text: string;
                            url: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            withdrawnAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description whose it is, as it is printed */
                        name?: string;
                        /** @description the strength it shows */
                        topic?: string;
                        /** @description half a sentence after the name */
                        text?: string;
                        url?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @description whose it is, as it is printed */
                            name: string;
                            /** @description the strength it shows */
                            topic: string;
                            /** @description half a sentence after the name */
                            text: string;
                            url: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            withdrawnAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/good-examples/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            siteId: string | null;
                            accountId: string | null;
                            /** @description whose it is, as it is printed */
                            name: string;
                            /** @description the strength it shows */
                            topic: string;
                            /** @description half a sentence after the name */
                            text: string;
                            url: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            createdAt: string;
                            createdByName: string;
                            withdrawnAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    /** @description UUID */
                    roundId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                /** @description UUID */
                                roundId: string;
                                roundName: string;
                                /** @description 1; a correction makes the next */
                                number: number;
                                reason: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                frozenAt: string;
                                frozenByName: string;
                                objects: number;
                                sha256: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @description UUID */
                            roundId: string;
                            roundName: string;
                            /** @description 1; a correction makes the next */
                            number: number;
                            reason: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            frozenAt: string;
                            frozenByName: string;
                            objects: number;
                            sha256: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: number;
                    limit?: number;
                    verdict?: "passed" | "failed" | "unknown";
                    objectKind?: "site" | "account";
                    /** @description UUID */
                    organisationId?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                roundObjectId: string;
                                inspectionId: string | null;
                                /** @enum {unknown} */
                                objectKind: "site" | "account";
                                /** @description UUID */
                                recordId: string;
                                /** @description UUID */
                                organisationId: string;
                                verdict: ("passed" | "failed" | "unknown") | null;
                                score: number | null;
                                entry: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/results/{objectId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    /** @description UUID */
                    objectId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            inspectionId: string | null;
                            entry: {
                                [key: string]: unknown;
                            };
                            assessment: {
                                [key: string]: unknown;
                            } | null;
                            findingIds: {
                                [key: string]: string;
                            };
                            unknown: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/recomputation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            frozenSha256: string;
                            computedSha256: string;
                            isSame: boolean;
                            differing: {
                                /** @description UUID */
                                roundObjectId: string;
                                name: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    by?: "all" | "unit" | "level" | "platform" | "kind";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rates: {
                                key: string;
                                name: string;
                                population: number;
                                drawn: number;
                                passed: number;
                                failed: number;
                                unknown: number;
                                passRate: {
                                    rate: number;
                                    low: number;
                                    high: number;
                                    judged: number;
                                    population: number;
                                } | null;
                            }[];
                            reasons: {
                                category: string;
                                /** @enum {unknown} */
                                kind: "veto" | "deduct";
                                objects: number;
                            }[];
                            repeatOffenders: {
                                /** @description UUID */
                                recordId: string;
                                /** @enum {unknown} */
                                objectKind: "site" | "account";
                                name: string;
                                unit: string;
                                failedStreak: number;
                            }[];
                            againstPrevious: {
                                key: string;
                                name: string;
                                before: number | null;
                                now: number | null;
                                difference: number | null;
                            }[] | null;
                            againstYearBefore: {
                                key: string;
                                name: string;
                                before: number | null;
                                now: number | null;
                                difference: number | null;
                            }[] | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                key: string;
                                name: string;
                                population: number;
                                drawn: number;
                                passed: number;
                                failed: number;
                                unknown: number;
                                passRate: {
                                    rate: number;
                                    low: number;
                                    high: number;
                                    judged: number;
                                    population: number;
                                } | null;
                                place: number | null;
                                /** @enum {unknown} */
                                colour: "green" | "yellow" | "red" | "grey";
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                organisationId: string;
                                roundName: string;
                                bothPassed: number;
                                bothFailed: number;
                                onlyAboveFailed: number;
                                onlyBelowFailed: number;
                                rate: number | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            /** @enum {unknown} */
                            objectKind: "site" | "account";
                            /** @description UUID */
                            recordId: string;
                            roundObjectId: string | null;
                            /** @enum {unknown} */
                            purpose: "round" | "recheck" | "single";
                            /** @enum {unknown} */
                            source: "machine" | "hand" | "import";
                            sourceName: string | null;
                            /** @enum {unknown} */
                            state: "waiting" | "running" | "finished" | "could-not" | "replaced";
                            rulebook: {
                                id: string;
                                version: string;
                            } | null;
                            asOf: string | null;
                            verdict: ("qualified" | "unqualified" | "review" | "unknown") | null;
                            score: number | null;
                            reason: {
                                code: string;
                                sentence: string;
                            } | null;
                            findings: number;
                            hasEvidence: boolean;
                            software: string | null;
                            startedAt: string | null;
                            finishedAt: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/report-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/result-sets/{id}/results/{objectId}/report-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    /** @description UUID */
                    objectId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inspections/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            schema: "zhengxun.verify/1";
                            /** @description nothing is wrong */
                            whole: boolean;
                            /** @description false: it was never sealed */
                            complete: boolean;
                            problems: {
                                /** @enum {unknown} */
                                code: "incomplete" | "missing-file" | "extra-file" | "file-changed" | "chain-broken" | "record-damaged" | "record-changed" | "record-unlisted" | "manifest-wrong" | "signature-wrong" | "other-key" | "timestamp-wrong" | "report-unreadable" | "finding-without-evidence" | "finding-evidence-differs";
                                file: string;
                                message: string;
                            }[];
                            checked: {
                                files: number;
                                entries: number;
                                records: number;
                                findings: number;
                            };
                            signer: {
                                fingerprint: string;
                                holds: boolean;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            inspectionId: string;
                            /** @description UUID */
                            organisationId: string;
                            key: string;
                            indicator: string;
                            check: string;
                            /** @enum {unknown} */
                            outcome: "fail" | "review";
                            message: string;
                            url: string;
                            target: string | null;
                            quote: string | null;
                            suggestion: string | null;
                            count: number | null;
                            samples: string[];
                            carriedFrom: string | null;
                            proofs: {
                                n: number;
                                /**
                                 * @description stored answer or page, picture with the place marked, observation
                                 * @enum {unknown}
                                 */
                                kind: "warc" | "screenshot" | "text";
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                capturedAt: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/proofs/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    n: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}/passage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            passage: {
                                text: string;
                                start: number;
                                end: number;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description 初核, 复核 (blind or not), 裁定 */
                    stage: "first" | "second" | "third";
                    check?: string;
                    indicator?: string;
                    /** @description UUID */
                    organisationId?: string;
                    /** @description UUID */
                    roundObjectId?: string;
                    templateKey?: string;
                    about?: "findings" | "indicators";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                version: number;
                                /** @enum {unknown} */
                                standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                                says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                                /** @description UUID */
                                roundId: string;
                                object: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "site" | "account";
                                    /** @description UUID */
                                    recordId: string;
                                    /** @description UUID */
                                    organisationId: string;
                                    name: string | null;
                                    code: string | null;
                                };
                                indicator: {
                                    id: string;
                                    kind: string;
                                    name: string;
                                    clause: string | null;
                                    criterion: string | null;
                                    look: string | null;
                                    mode: string | null;
                                };
                                finding: {
                                    /** @description UUID */
                                    id: string;
                                    key: string;
                                    check: string;
                                    /** @enum {unknown} */
                                    outcome: "fail" | "review";
                                    message: string;
                                    url: string;
                                    target: string | null;
                                    quote: string | null;
                                    suggestion: string | null;
                                    count: number | null;
                                    samples: string[];
                                    evidence: unknown[];
                                } | null;
                                stored: {
                                    /** @description UUID */
                                    inspectionId: string;
                                    inspectedAt: string | null;
                                    crawlSha256: string | null;
                                    evidenceSha256: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                };
                                templateKey: string;
                                sameTemplate: number;
                                needsSecond: boolean;
                                isBlind: boolean;
                                decisions: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    stage: "first" | "second" | "blind" | "third" | "appeal";
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
                                    reasonCode: string | null;
                                    reason: string | null;
                                    undoes: string | null;
                                    batchId: string | null;
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                }[];
                                undoable: string | null;
                                questions: {
                                    /** @description UUID */
                                    id: string;
                                    text: string;
                                    askedByName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    askedAt: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    dueAt: string;
                                    answer: string | null;
                                    answeredAt: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                }[];
                                earlier: {
                                    roundName: string;
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                    reason: string | null;
                                }[];
                                memory: {
                                    /** @description UUID */
                                    id: string;
                                    code: string;
                                    /** @enum {unknown} */
                                    kind: "text" | "finding";
                                    reason: string;
                                    validUntil: string | null;
                                    silences: boolean;
                                }[];
                            }[];
                            next: string | null;
                            total: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    standing: "asked" | "silenced" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                version: number;
                                /** @enum {unknown} */
                                standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                                says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                                /** @description UUID */
                                roundId: string;
                                object: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "site" | "account";
                                    /** @description UUID */
                                    recordId: string;
                                    /** @description UUID */
                                    organisationId: string;
                                    name: string | null;
                                    code: string | null;
                                };
                                indicator: {
                                    id: string;
                                    kind: string;
                                    name: string;
                                    clause: string | null;
                                    criterion: string | null;
                                    look: string | null;
                                    mode: string | null;
                                };
                                finding: {
                                    /** @description UUID */
                                    id: string;
                                    key: string;
                                    check: string;
                                    /** @enum {unknown} */
                                    outcome: "fail" | "review";
                                    message: string;
                                    url: string;
                                    target: string | null;
                                    quote: string | null;
                                    suggestion: string | null;
                                    count: number | null;
                                    samples: string[];
                                    evidence: unknown[];
                                } | null;
                                stored: {
                                    /** @description UUID */
                                    inspectionId: string;
                                    inspectedAt: string | null;
                                    crawlSha256: string | null;
                                    evidenceSha256: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                };
                                templateKey: string;
                                sameTemplate: number;
                                needsSecond: boolean;
                                isBlind: boolean;
                                decisions: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    stage: "first" | "second" | "blind" | "third" | "appeal";
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
                                    reasonCode: string | null;
                                    reason: string | null;
                                    undoes: string | null;
                                    batchId: string | null;
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                }[];
                                undoable: string | null;
                                questions: {
                                    /** @description UUID */
                                    id: string;
                                    text: string;
                                    askedByName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    askedAt: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    dueAt: string;
                                    answer: string | null;
                                    answeredAt: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                }[];
                                earlier: {
                                    roundName: string;
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                    reason: string | null;
                                }[];
                                memory: {
                                    /** @description UUID */
                                    id: string;
                                    code: string;
                                    /** @enum {unknown} */
                                    kind: "text" | "finding";
                                    reason: string;
                                    validUntil: string | null;
                                    silences: boolean;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 初核, 复核 (blind or not), 裁定
                         * @enum {unknown}
                         */
                        stage: "first" | "second" | "third";
                        check?: string;
                        indicator?: string;
                        /** @description UUID */
                        organisationId?: string;
                        /** @description UUID */
                        roundObjectId?: string;
                        templateKey?: string;
                        /** @enum {unknown} */
                        about?: "findings" | "indicators";
                        count: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                version: number;
                                /** @enum {unknown} */
                                standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                                says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                                /** @description UUID */
                                roundId: string;
                                object: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    kind: "site" | "account";
                                    /** @description UUID */
                                    recordId: string;
                                    /** @description UUID */
                                    organisationId: string;
                                    name: string | null;
                                    code: string | null;
                                };
                                indicator: {
                                    id: string;
                                    kind: string;
                                    name: string;
                                    clause: string | null;
                                    criterion: string | null;
                                    look: string | null;
                                    mode: string | null;
                                };
                                finding: {
                                    /** @description UUID */
                                    id: string;
                                    key: string;
                                    check: string;
                                    /** @enum {unknown} */
                                    outcome: "fail" | "review";
                                    message: string;
                                    url: string;
                                    target: string | null;
                                    quote: string | null;
                                    suggestion: string | null;
                                    count: number | null;
                                    samples: string[];
                                    evidence: unknown[];
                                } | null;
                                stored: {
                                    /** @description UUID */
                                    inspectionId: string;
                                    inspectedAt: string | null;
                                    crawlSha256: string | null;
                                    evidenceSha256: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                };
                                templateKey: string;
                                sameTemplate: number;
                                needsSecond: boolean;
                                isBlind: boolean;
                                decisions: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    stage: "first" | "second" | "blind" | "third" | "appeal";
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
                                    reasonCode: string | null;
                                    reason: string | null;
                                    undoes: string | null;
                                    batchId: string | null;
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                }[];
                                undoable: string | null;
                                questions: {
                                    /** @description UUID */
                                    id: string;
                                    text: string;
                                    askedByName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    askedAt: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    dueAt: string;
                                    answer: string | null;
                                    answeredAt: string | null;
                                    files: {
                                        /** @description UUID */
                                        id: string;
                                        /** @description one visible line, with the ending of what the bytes are */
                                        name: string;
                                        /** @description told by the bytes */
                                        mediaType: string;
                                        /** @description bytes */
                                        size: number;
                                        sha256: string;
                                        /**
                                         * Format: date-time
                                         * @description UTC
                                         */
                                        uploadedAt: string;
                                        uploadedByName: string;
                                    }[];
                                }[];
                                earlier: {
                                    roundName: string;
                                    /** @enum {unknown} */
                                    says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                    byName: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    at: string;
                                    reason: string | null;
                                }[];
                                memory: {
                                    /** @description UUID */
                                    id: string;
                                    code: string;
                                    /** @enum {unknown} */
                                    kind: "text" | "finding";
                                    reason: string;
                                    validUntil: string | null;
                                    silences: boolean;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query: {
                    /** @description 初核, 复核 (blind or not), 裁定 */
                    stage: "first" | "second" | "third";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            released: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description 初核, 复核 (blind or not), 裁定 */
                    stage?: "first" | "second" | "third";
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            version: number;
                            /** @enum {unknown} */
                            standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                            says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                            /** @description UUID */
                            roundId: string;
                            object: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                kind: "site" | "account";
                                /** @description UUID */
                                recordId: string;
                                /** @description UUID */
                                organisationId: string;
                                name: string | null;
                                code: string | null;
                            };
                            indicator: {
                                id: string;
                                kind: string;
                                name: string;
                                clause: string | null;
                                criterion: string | null;
                                look: string | null;
                                mode: string | null;
                            };
                            finding: {
                                /** @description UUID */
                                id: string;
                                key: string;
                                check: string;
                                /** @enum {unknown} */
                                outcome: "fail" | "review";
                                message: string;
                                url: string;
                                target: string | null;
                                quote: string | null;
                                suggestion: string | null;
                                count: number | null;
                                samples: string[];
                                evidence: unknown[];
                            } | null;
                            stored: {
                                /** @description UUID */
                                inspectionId: string;
                                inspectedAt: string | null;
                                crawlSha256: string | null;
                                evidenceSha256: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                            };
                            templateKey: string;
                            sameTemplate: number;
                            needsSecond: boolean;
                            isBlind: boolean;
                            decisions: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                stage: "first" | "second" | "blind" | "third" | "appeal";
                                /** @enum {unknown} */
                                says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
                                reasonCode: string | null;
                                reason: string | null;
                                undoes: string | null;
                                batchId: string | null;
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                            }[];
                            undoable: string | null;
                            questions: {
                                /** @description UUID */
                                id: string;
                                text: string;
                                askedByName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                askedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                dueAt: string;
                                answer: string | null;
                                answeredAt: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                            }[];
                            earlier: {
                                roundName: string;
                                /** @enum {unknown} */
                                says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                reason: string | null;
                            }[];
                            memory: {
                                /** @description UUID */
                                id: string;
                                code: string;
                                /** @enum {unknown} */
                                kind: "text" | "finding";
                                reason: string;
                                validUntil: string | null;
                                silences: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 初核, 复核 (blind or not), 裁定
                         * @enum {unknown}
                         */
                        stage: "first" | "second" | "third";
                        /** @enum {unknown} */
                        says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                        reasonCode?: ("quotation" | "exempt" | "corrected" | "misjudged" | "other") | null;
                        reason?: string | null;
                        answer?: {
                            count: number | null;
                            pages: string[];
                            records: {
                                what: string;
                                counts: boolean;
                                askedAt?: string | null;
                                repliedAt?: string | null;
                                url?: string | null;
                                remark?: string | null;
                            }[];
                        } | null;
                        remember?: {
                            /** @enum {unknown} */
                            scope: "object" | "organisation" | "office";
                            validUntil: string | null;
                            wording: string | null;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            version: number;
                            /** @enum {unknown} */
                            standing: "new" | "answered" | "asked" | "silenced" | "first-decided" | "blind-decided" | "disputed" | "settled" | "noticed" | "appealed" | "closed";
                            says: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                            /** @description UUID */
                            roundId: string;
                            object: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                kind: "site" | "account";
                                /** @description UUID */
                                recordId: string;
                                /** @description UUID */
                                organisationId: string;
                                name: string | null;
                                code: string | null;
                            };
                            indicator: {
                                id: string;
                                kind: string;
                                name: string;
                                clause: string | null;
                                criterion: string | null;
                                look: string | null;
                                mode: string | null;
                            };
                            finding: {
                                /** @description UUID */
                                id: string;
                                key: string;
                                check: string;
                                /** @enum {unknown} */
                                outcome: "fail" | "review";
                                message: string;
                                url: string;
                                target: string | null;
                                quote: string | null;
                                suggestion: string | null;
                                count: number | null;
                                samples: string[];
                                evidence: unknown[];
                            } | null;
                            stored: {
                                /** @description UUID */
                                inspectionId: string;
                                inspectedAt: string | null;
                                crawlSha256: string | null;
                                evidenceSha256: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                            };
                            templateKey: string;
                            sameTemplate: number;
                            needsSecond: boolean;
                            isBlind: boolean;
                            decisions: {
                                /** @description UUID */
                                id: string;
                                /** @enum {unknown} */
                                stage: "first" | "second" | "blind" | "third" | "appeal";
                                /** @enum {unknown} */
                                says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable" | "ask" | "undo";
                                reasonCode: string | null;
                                reason: string | null;
                                undoes: string | null;
                                batchId: string | null;
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                            }[];
                            undoable: string | null;
                            questions: {
                                /** @description UUID */
                                id: string;
                                text: string;
                                askedByName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                askedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                dueAt: string;
                                answer: string | null;
                                answeredAt: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                            }[];
                            earlier: {
                                roundName: string;
                                /** @enum {unknown} */
                                says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                byName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                reason: string | null;
                            }[];
                            memory: {
                                /** @description UUID */
                                id: string;
                                code: string;
                                /** @enum {unknown} */
                                kind: "text" | "finding";
                                reason: string;
                                validUntil: string | null;
                                silences: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 初核, 复核 (blind or not), 裁定
                         * @enum {unknown}
                         */
                        stage: "first" | "second" | "third";
                        wholeBatch?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 初核, 复核 (blind or not), 裁定
                         * @enum {unknown}
                         */
                        stage: "first" | "second" | "third";
                        /** @enum {unknown} */
                        says: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                        reasonCode?: ("quotation" | "exempt" | "corrected" | "misjudged" | "other") | null;
                        reason?: string | null;
                        answer?: {
                            count: number | null;
                            pages: string[];
                            records: {
                                what: string;
                                counts: boolean;
                                askedAt?: string | null;
                                repliedAt?: string | null;
                                url?: string | null;
                                remark?: string | null;
                            }[];
                        } | null;
                        templateKey: string;
                        /** @description sameTemplate as shown; another number is refused */
                        expected: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            batchId: string;
                            decided: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            roundId: string;
                            seed: string;
                            secondShare: number;
                            blindShare: number;
                            leaseMinutes: number;
                            askDays: number;
                            appealDays: number;
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        seed?: string;
                        secondShare?: number;
                        blindShare?: number;
                        leaseMinutes?: number;
                        askDays?: number;
                        appealDays?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            roundId: string;
                            seed: string;
                            secondShare: number;
                            blindShare: number;
                            leaseMinutes: number;
                            askDays: number;
                            appealDays: number;
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            open: {
                                vetoes: number;
                                points: number;
                                advice: number;
                                indicators: number;
                                questions: number;
                                disputed: number;
                                appeals: number;
                            };
                            falseAlarms: {
                                decided: number;
                                dismissed: number;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                            };
                            agreement: {
                                pairs: number;
                                agreed: number;
                                rate: number | null;
                                kappa: number | null;
                            };
                            secondReviews: {
                                decided: number;
                                changed: number;
                            };
                            checks: {
                                check: string;
                                decided: number;
                                dismissed: number;
                                rate: number | null;
                                low: number | null;
                                high: number | null;
                                reasons: {
                                    [key: string]: number;
                                };
                                agreement: {
                                    pairs: number;
                                    agreed: number;
                                    rate: number | null;
                                    kappa: number | null;
                                };
                            }[];
                            disagreements: {
                                /** @description UUID */
                                itemId: string;
                                check: string;
                                indicator: string;
                                /** @enum {unknown} */
                                first: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                /** @enum {unknown} */
                                blind: "confirm" | "dismiss" | "pass" | "fail" | "inapplicable";
                                settled: ("confirm" | "dismiss" | "pass" | "fail" | "inapplicable") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/review-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description UUID */
                    roundObjectId: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query: {
                    /** @description UUID */
                    roundObjectId: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decided: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/review-items/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description 初核, 复核 (blind or not), 裁定
                         * @enum {unknown}
                         */
                        stage: "first" | "second" | "third";
                        text: string;
                        days?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            text: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            askedAt: string;
                            askedByName: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            dueAt: string;
                            /** @enum {unknown} */
                            state: "open" | "answered" | "overdue" | "withdrawn";
                            answer: string | null;
                            answeredAt: string | null;
                            answeredByName: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "open" | "answered";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                roundName: string;
                                objectName: string;
                                about: {
                                    indicator: string;
                                    message: string | null;
                                    url: string | null;
                                    quote: string | null;
                                };
                                text: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                askedAt: string;
                                askedByName: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                dueAt: string;
                                /** @enum {unknown} */
                                state: "open" | "answered" | "overdue" | "withdrawn";
                                answer: string | null;
                                answeredAt: string | null;
                                answeredByName: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            text: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            askedAt: string;
                            askedByName: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            dueAt: string;
                            /** @enum {unknown} */
                            state: "open" | "answered" | "overdue" | "withdrawn";
                            answer: string | null;
                            answeredAt: string | null;
                            answeredByName: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        files?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            text: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            askedAt: string;
                            askedByName: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            dueAt: string;
                            /** @enum {unknown} */
                            state: "open" | "answered" | "overdue" | "withdrawn";
                            answer: string | null;
                            answeredAt: string | null;
                            answeredByName: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        roundObjectIds?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            noticed: number;
                            leftOut: {
                                /** @description UUID */
                                roundObjectId: string;
                                name: string;
                                open: number;
                            }[];
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/noticed-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                organisationId: string;
                                roundName: string;
                                objectName: string;
                                indicator: {
                                    id: string;
                                    name: string;
                                    clause: string | null;
                                    criterion: string | null;
                                };
                                finding: {
                                    /** @description UUID */
                                    id: string;
                                    message: string;
                                    url: string;
                                    target: string | null;
                                    quote: string | null;
                                    suggestion: string | null;
                                    evidence: unknown[];
                                } | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                noticedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                appealsUntil: string;
                                appeal: {
                                    /** @description UUID */
                                    id: string;
                                    /** @enum {unknown} */
                                    state: "filed" | "upheld" | "partly" | "rejected";
                                    reason: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    filedAt: string;
                                    decisionReason: string | null;
                                } | null;
                                stands: boolean;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/noticed-findings/{id}/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                        files?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            itemId: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            reason: string;
                            /** @enum {unknown} */
                            state: "filed" | "upheld" | "partly" | "rejected";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    state?: "filed" | "upheld" | "partly" | "rejected";
                    /** @description UUID */
                    roundId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                /** @description UUID */
                                itemId: string;
                                /** @description UUID */
                                organisationId: string;
                                roundName: string;
                                objectName: string;
                                about: {
                                    indicator: string;
                                    message: string | null;
                                    url: string | null;
                                    quote: string | null;
                                };
                                reason: string;
                                /** @enum {unknown} */
                                state: "filed" | "upheld" | "partly" | "rejected";
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                filedAt: string;
                                filedByName: string;
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                files: {
                                    /** @description UUID */
                                    id: string;
                                    /** @description one visible line, with the ending of what the bytes are */
                                    name: string;
                                    /** @description told by the bytes */
                                    mediaType: string;
                                    /** @description bytes */
                                    size: number;
                                    sha256: string;
                                    /**
                                     * Format: date-time
                                     * @description UTC
                                     */
                                    uploadedAt: string;
                                    uploadedByName: string;
                                }[];
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            itemId: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            reason: string;
                            /** @enum {unknown} */
                            state: "filed" | "upheld" | "partly" | "rejected";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/appeals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        outcome: "upheld" | "partly" | "rejected";
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description UUID */
                            itemId: string;
                            /** @description UUID */
                            organisationId: string;
                            roundName: string;
                            objectName: string;
                            about: {
                                indicator: string;
                                message: string | null;
                                url: string | null;
                                quote: string | null;
                            };
                            reason: string;
                            /** @enum {unknown} */
                            state: "filed" | "upheld" | "partly" | "rejected";
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            filedAt: string;
                            filedByName: string;
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            files: {
                                /** @description UUID */
                                id: string;
                                /** @description one visible line, with the ending of what the bytes are */
                                name: string;
                                /** @description told by the bytes */
                                mediaType: string;
                                /** @description bytes */
                                size: number;
                                sha256: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                uploadedAt: string;
                                uploadedByName: string;
                            }[];
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memory-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    kind?: "text" | "finding";
                    check?: string;
                    /** @description UUID */
                    siteId?: string;
                    /** @description UUID */
                    accountId?: string;
                    text?: string;
                    inForce?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                code: string;
                                /** @enum {unknown} */
                                kind: "text" | "finding";
                                wording: string | null;
                                rule: string | null;
                                check: string | null;
                                target: string | null;
                                quote: string | null;
                                address: string | null;
                                /** @description UUID */
                                organisationId: string;
                                siteId: string | null;
                                accountId: string | null;
                                reason: string;
                                validUntil: string | null;
                                itemId: string | null;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                madeAt: string;
                                madeByName: string;
                                revokedAt: string | null;
                                revokedByName: string | null;
                                revokeReason: string | null;
                                version: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        kind: "text" | "finding";
                        wording?: string | null;
                        rule?: string | null;
                        check?: string | null;
                        target?: string | null;
                        quote?: string | null;
                        address?: string | null;
                        /** @description UUID */
                        organisationId: string;
                        siteId?: string | null;
                        accountId?: string | null;
                        reason: string;
                        validUntil?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            kind: "text" | "finding";
                            wording: string | null;
                            rule: string | null;
                            check: string | null;
                            target: string | null;
                            quote: string | null;
                            address: string | null;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            reason: string;
                            validUntil: string | null;
                            itemId: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            revokedAt: string | null;
                            revokedByName: string | null;
                            revokeReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memory-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            kind: "text" | "finding";
                            wording: string | null;
                            rule: string | null;
                            check: string | null;
                            target: string | null;
                            quote: string | null;
                            address: string | null;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            reason: string;
                            validUntil: string | null;
                            itemId: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            revokedAt: string | null;
                            revokedByName: string | null;
                            revokeReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/memory-entries/{id}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            code: string;
                            /** @enum {unknown} */
                            kind: "text" | "finding";
                            wording: string | null;
                            rule: string | null;
                            check: string | null;
                            target: string | null;
                            quote: string | null;
                            address: string | null;
                            /** @description UUID */
                            organisationId: string;
                            siteId: string | null;
                            accountId: string | null;
                            reason: string;
                            validUntil: string | null;
                            itemId: string | null;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            madeAt: string;
                            madeByName: string;
                            revokedAt: string | null;
                            revokedByName: string | null;
                            revokeReason: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                    recordKind?: string;
                    recordId?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                sequence: number;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                at: string;
                                actorName: string;
                                action: string;
                                /** @enum {unknown} */
                                outcome: "done" | "refused";
                                recordKind: string | null;
                                recordId: string | null;
                                details: {
                                    [key: string]: unknown;
                                };
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: number;
                            head: string | null;
                            problem: {
                                sequence: number;
                                /** @enum {unknown} */
                                problem: "missing" | "changed" | "unlinked";
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/supervision-years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description Beijing date; today when left out */
                    asOf?: string;
                    /** @description supervision-2019 when left out */
                    rulebook?: string;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @description UUID */
                            organisationId: string;
                            asOf: string;
                            rulebook: {
                                id: string;
                                version: string;
                                title: string;
                            };
                            /** @enum {unknown} */
                            verdict: "qualified" | "unqualified" | "review" | "unknown";
                            reasons: string[];
                            score: {
                                deducted: number;
                                bonus: number;
                                total: number;
                                confirmed: {
                                    deducted: number;
                                    bonus: number;
                                    total: number;
                                };
                                sum: string;
                            } | null;
                            indicators: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "veto" | "deduct" | "bonus" | "advisory";
                                name: string;
                                clause: string | null;
                                criterion: string;
                                /** @enum {unknown} */
                                outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
                                points: number;
                                confirmedPoints: number;
                                findings: string[];
                                note?: string;
                            }[];
                            findings: {
                                id: string;
                                indicator: string;
                                /** @enum {unknown} */
                                outcome: "fail" | "review";
                                message: string;
                            }[];
                            records: {
                                spotChecks: {
                                    name: string;
                                    code: string | null;
                                    /** @enum {unknown} */
                                    reason: "misstatement" | "other";
                                    round: string;
                                }[] | null;
                                published: {
                                    /** @enum {unknown} */
                                    quarter: 1 | 2 | 3 | 4;
                                    url: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    on: string;
                                }[];
                                errorReports: {
                                    id: string;
                                    title: string;
                                    site: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    receivedOn: string;
                                    closedOn: string | null;
                                }[] | null;
                                migration: {
                                    sites: number;
                                    migrated: number;
                                } | null;
                            };
                            /** @description 0: nothing was entered yet */
                            version: number;
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        spotChecks: {
                            name: string;
                            code: string | null;
                            /** @enum {unknown} */
                            reason: "misstatement" | "other";
                            round: string;
                        }[] | null;
                        published: {
                            /** @enum {unknown} */
                            quarter: 1 | 2 | 3 | 4;
                            url: string;
                            /**
                             * Format: date
                             * @description Beijing date
                             */
                            on: string;
                        }[];
                        errorReports: {
                            id: string;
                            title: string;
                            site: string;
                            /**
                             * Format: date
                             * @description Beijing date
                             */
                            receivedOn: string;
                            closedOn: string | null;
                        }[] | null;
                        migration: {
                            sites: number;
                            migrated: number;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @description UUID */
                            organisationId: string;
                            asOf: string;
                            rulebook: {
                                id: string;
                                version: string;
                                title: string;
                            };
                            /** @enum {unknown} */
                            verdict: "qualified" | "unqualified" | "review" | "unknown";
                            reasons: string[];
                            score: {
                                deducted: number;
                                bonus: number;
                                total: number;
                                confirmed: {
                                    deducted: number;
                                    bonus: number;
                                    total: number;
                                };
                                sum: string;
                            } | null;
                            indicators: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "veto" | "deduct" | "bonus" | "advisory";
                                name: string;
                                clause: string | null;
                                criterion: string;
                                /** @enum {unknown} */
                                outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
                                points: number;
                                confirmedPoints: number;
                                findings: string[];
                                note?: string;
                            }[];
                            findings: {
                                id: string;
                                indicator: string;
                                /** @enum {unknown} */
                                outcome: "fail" | "review";
                                message: string;
                            }[];
                            records: {
                                spotChecks: {
                                    name: string;
                                    code: string | null;
                                    /** @enum {unknown} */
                                    reason: "misstatement" | "other";
                                    round: string;
                                }[] | null;
                                published: {
                                    /** @enum {unknown} */
                                    quarter: 1 | 2 | 3 | 4;
                                    url: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    on: string;
                                }[];
                                errorReports: {
                                    id: string;
                                    title: string;
                                    site: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    receivedOn: string;
                                    closedOn: string | null;
                                }[] | null;
                                migration: {
                                    sites: number;
                                    migrated: number;
                                } | null;
                            };
                            /** @description 0: nothing was entered yet */
                            version: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/supervision-years/{year}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        finding: string;
                        /** @enum {unknown} */
                        says: "confirm" | "dismiss";
                        remark: string | null;
                    } | {
                        indicator: string;
                        /** @enum {unknown} */
                        says: "pass" | "fail" | "inapplicable";
                        remark: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /** @description UUID */
                            organisationId: string;
                            asOf: string;
                            rulebook: {
                                id: string;
                                version: string;
                                title: string;
                            };
                            /** @enum {unknown} */
                            verdict: "qualified" | "unqualified" | "review" | "unknown";
                            reasons: string[];
                            score: {
                                deducted: number;
                                bonus: number;
                                total: number;
                                confirmed: {
                                    deducted: number;
                                    bonus: number;
                                    total: number;
                                };
                                sum: string;
                            } | null;
                            indicators: {
                                id: string;
                                /** @enum {unknown} */
                                kind: "veto" | "deduct" | "bonus" | "advisory";
                                name: string;
                                clause: string | null;
                                criterion: string;
                                /** @enum {unknown} */
                                outcome: "pass" | "fail" | "review" | "inapplicable" | "error" | "manual";
                                points: number;
                                confirmedPoints: number;
                                findings: string[];
                                note?: string;
                            }[];
                            findings: {
                                id: string;
                                indicator: string;
                                /** @enum {unknown} */
                                outcome: "fail" | "review";
                                message: string;
                            }[];
                            records: {
                                spotChecks: {
                                    name: string;
                                    code: string | null;
                                    /** @enum {unknown} */
                                    reason: "misstatement" | "other";
                                    round: string;
                                }[] | null;
                                published: {
                                    /** @enum {unknown} */
                                    quarter: 1 | 2 | 3 | 4;
                                    url: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    on: string;
                                }[];
                                errorReports: {
                                    id: string;
                                    title: string;
                                    site: string;
                                    /**
                                     * Format: date
                                     * @description Beijing date
                                     */
                                    receivedOn: string;
                                    closedOn: string | null;
                                }[] | null;
                                migration: {
                                    sites: number;
                                    migrated: number;
                                } | null;
                            };
                            /** @description 0: nothing was entered yet */
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rounds/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description as Last-Event-ID */
                    after?: number;
                };
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description text/event-stream: events `round` and `object`, ids in the order of changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                kind: string;
                                waiting: number;
                                running: number;
                                failed: number;
                                done: number;
                                oldestWaitingAt: string | null;
                            }[];
                            workers: {
                                /** @description UUID */
                                id: string;
                                machine: string;
                                place: string | null;
                                kinds: string[];
                                software: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                startedAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                seenAt: string;
                                /** @description seen within the last minute and not stopped */
                                isAlive: boolean;
                                /** @description that it has now */
                                jobs: number;
                            }[];
                            duties: {
                                name: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                nextAt: string;
                                lastAt: string | null;
                                failure: string | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description next of the page before */
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description UUID */
                                id: string;
                                kind: string;
                                input: {
                                    [key: string]: unknown;
                                };
                                code: string;
                                reason: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                sentAt: string;
                                /**
                                 * Format: date-time
                                 * @description UTC
                                 */
                                failedAt: string;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description UUID */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description no content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query: {
                    /** @description as the uploader calls it; its ending says nothing */
                    name: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description UUID */
                            id: string;
                            /** @description one visible line, with the ending of what the bytes are */
                            name: string;
                            /** @description told by the bytes */
                            mediaType: string;
                            /** @description bytes */
                            size: number;
                            sha256: string;
                            /**
                             * Format: date-time
                             * @description UTC
                             */
                            uploadedAt: string;
                            uploadedByName: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Problem */
        "def-0": {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
